/** What a command says to the shell. */
export const status = {
  /** Nothing at or above the threshold. */
  clean: 0,
  /** The command was called in a wrong way. */
  wrongUse: 1,
  /** Something could not be read, and there is nothing else to tell. */
  unreadable: 65,
  /** There are findings; the status of `istioctl analyze` for them. */
  findings: 79,
} as const;

export type Status = (typeof status)[keyof typeof status];

export type Command = {
  /** @param root the folder of Chartroom, which has `content/` in it. */
  run: (args: readonly string[], root: URL) => Promise<Status>;
};
