import type { Advice, Situation } from '#balance/advice/situation.ts';

/**
 * Many listeners with a connection or two each, on the same worker.
 *
 * @see https://github.com/envoyproxy/envoy/issues/21575
 */
export function together({ onlyTogether }: Situation): Advice | undefined {
  if (!onlyTogether) return undefined;
  return {
    id: 'together',
    title: 'Open more connections to each destination',
    text: [
      'Each listener has few connections, and all together are uneven. Exact balance cannot help: it looks at one listener at a time, and does not see what a worker holds for the others.',
      'With more connections for each listener, the kernel has more to spread. Fewer workers help, too.',
    ],
    manifests: [],
    commands: [],
  };
}
