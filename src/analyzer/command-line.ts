import { defaultSettings } from '#analyzer/settings.ts';

/** What a run in the page was given, as far as a command can be given it too. */
export type GivenToRun = {
  namespace: string;
  istioNamespace: string;
  istioVersion: string;
  dataPlane: string;
  likeIstio: boolean;
  failureThreshold: string;
  /** The name of a file, where a mesh config is given. */
  meshConfigFile?: string;
};

/** The command that gives the same answer for the same files. */
export function commandLine(given: GivenToRun, files: readonly string[]): string {
  const options: (string | undefined)[] = [
    // With a namespace alone, findings of others would be left out.
    given.namespace ? `-n ${quoted(given.namespace)} -A` : undefined,
    given.istioNamespace ? `-i ${quoted(given.istioNamespace)}` : undefined,
    given.istioVersion && given.istioVersion !== defaultSettings.istioVersion
      ? `--istio-version ${quoted(given.istioVersion)}`
      : undefined,
    given.dataPlane ? `--data-plane ${quoted(given.dataPlane)}` : undefined,
    given.meshConfigFile ? `--mesh-config-file ${quoted(given.meshConfigFile)}` : undefined,
    given.likeIstio ? '--like-istioctl' : undefined,
    given.failureThreshold === 'error'
      ? undefined
      : `--failure-threshold ${quoted(given.failureThreshold)}`,
  ];
  const names = files.length > mostNames ? ['.'] : files.map(quoted);
  return ['npx chartroom analyze', ...options.filter((one) => one !== undefined), ...names].join(
    ' ',
  );
}

/** More files than this lie in a folder anyway. */
const mostNames = 8;

/** A word as a shell takes it for one. */
function quoted(word: string): string {
  if (/^[\w@%+=:,./][\w@%+=:,./-]*$/.test(word)) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
