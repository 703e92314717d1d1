import type { CodeEntry } from '#catalog/code-entry.ts';

export const tools = [
  { id: 'files', name: 'istioctl on files' },
  { id: 'cluster', name: 'istioctl on a cluster' },
  { id: 'kiali', name: 'Kiali, the nearest' },
  { id: 'server', name: 'API server' },
  { id: 'chartroom', name: 'Chartroom' },
] as const;

export type ToolId = (typeof tools)[number]['id'];

/** Whether a tool tells a code, and how, in a word or two. */
export type ToolAnswer = { told: boolean; text: string };

const no: ToolAnswer = { told: false, text: 'no' };
const unknown: ToolAnswer = { told: false, text: 'none known' };
const yes: ToolAnswer = { told: true, text: 'yes' };

export function answersOf({ page, state }: CodeEntry): Record<ToolId, ToolAnswer> {
  const { istioctl, kiali, server } = page.elsewhere ?? {};
  const before = { told: true, text: 'before an upgrade' };
  return {
    files:
      istioctl === 'files' ? yes : istioctl === 'partly' ? { told: true, text: 'in part' } : no,
    cluster: istioctl === 'precheck' ? before : istioctl ? yes : no,
    kiali: kiali ? { told: true, text: kiali.join(', ') } : unknown,
    server: server ? { told: true, text: server } : unknown,
    chartroom: state === 'reported' ? yes : no,
  };
}
