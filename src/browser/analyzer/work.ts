import type { AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Level } from '#analyzer/message.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';

/** What was chosen in the settings; an empty text leaves it to the input. */
export type Choices = {
  namespace: string;
  istioNamespace: string;
  istioVersion: string;
  dataPlane: '' | 'sidecar' | 'ambient';
  meshConfig: string;
  likeIstio: boolean;
  failureThreshold: Level;
};

/** What the page works on, which a reload keeps. */
export type Work = {
  files: SourceFile[];
  /** The name of the file whose text is shown. */
  current: string;
  choices: Choices;
};

export const meshConfigName = 'mesh-config.yaml';

export const noChoices: Choices = {
  namespace: '',
  istioNamespace: '',
  istioVersion: '',
  dataPlane: '',
  meshConfig: '',
  likeIstio: false,
  failureThreshold: 'error',
};

const pasteName = 'paste.yaml';

export function emptyWork(text = ''): Work {
  return { files: [{ name: pasteName, text }], current: pasteName, choices: noChoices };
}

/** The settings as the analyzer takes them. */
export function optionsOf(choices: Choices, now: number): AnalyzeOptions {
  const { namespace, istioNamespace, istioVersion, dataPlane, meshConfig, likeIstio } = choices;
  return {
    ...(namespace === '' ? {} : { namespace }),
    ...(istioNamespace === '' ? {} : { istioNamespace }),
    ...(istioVersion === '' ? {} : { istioVersion }),
    ...(dataPlane === '' ? {} : { dataPlane }),
    ...(meshConfig.trim() === ''
      ? {}
      : { meshConfigFile: { name: meshConfigName, text: meshConfig } }),
    likeIstio,
    now,
  };
}

/** A name that is not taken yet: `paste.yaml`, `paste-2.yaml`. */
export function freeName(taken: ReadonlySet<string>, wanted: string): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot <= 0 ? [wanted, ''] : [wanted.slice(0, dot), wanted.slice(dot)];
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${stem}-${number}${ending}`;
  return name;
}

export function namesOf(files: readonly SourceFile[]): Set<string> {
  return new Set(files.map(({ name }) => name));
}
