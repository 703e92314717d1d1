import type { AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Given, Option } from '#cli/options.ts';

/** Options that say how the mesh is run, where the files do not. */
export const settingOptions: readonly Option[] = [
  {
    name: 'istioNamespace',
    short: 'i',
    aliases: ['istio-namespace'],
    value: 'NAME',
    summary: 'Where Istio is installed; "istio-system" if not given.',
  },
  {
    name: 'meshConfigFile',
    aliases: ['mesh-config-file'],
    value: 'FILE',
    summary: 'The mesh config, if it is not among the files.',
  },
  {
    name: 'istio-version',
    value: 'MINOR',
    summary:
      'The release that is to run this: "1.31". Otherwise what the files say, or the newest.',
  },
  {
    name: 'data-plane',
    value: 'KIND',
    choices: ['sidecar', 'ambient'],
    summary: 'How the mesh is run, where the files do not say it.',
  },
];

type SettingsGiven = Pick<
  AnalyzeOptions,
  'namespace' | 'istioNamespace' | 'istioVersion' | 'dataPlane'
>;

/** What the options say, those of `settingOptions` and `--namespace`; the mesh config apart. */
export function settingsOf(given: Given): SettingsGiven {
  const namespace = given.value('namespace');
  const istioNamespace = given.value('istioNamespace');
  const istioVersion = given.value('istio-version');
  const dataPlane = given.value('data-plane');
  return {
    ...(namespace === undefined ? {} : { namespace }),
    ...(istioNamespace === undefined ? {} : { istioNamespace }),
    ...(istioVersion === undefined ? {} : { istioVersion }),
    ...(dataPlane === 'sidecar' || dataPlane === 'ambient' ? { dataPlane } : {}),
  };
}
