/** One slide, all of them, or what the presenter sees. Without a mode the deck is a page to read. */
export const modes = ['show', 'overview', 'presenter'] as const;
export type Mode = (typeof modes)[number];
