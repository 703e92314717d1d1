import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { trafficExtensionMatch } from '#analyzer/schemas/common.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import type { Settings } from '#analyzer/settings.ts';
import { leavingAt } from '#analyzer/validation/as-istio.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';

const matchPort = refusal('extension-match-port', {
  text: ({ port }: { port: number }) => `Port ${port} is outside 1 to 65535.`,
  fix: 'Write the number of the port.',
});

export const trafficMatchRules = [matchPort];

/** The traffic that a plugin is for. */
export function validateTrafficMatch(
  matches: readonly Infer<typeof trafficExtensionMatch>[] | undefined,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  // Istio leaves the matches at their first mistake.
  const first = leavingAt(trafficMatchRules, report, settings);
  for (const [index, { ports = [] }] of (matches ?? []).entries()) {
    for (const [place, { number: port = 0 }] of ports.entries()) {
      if (port >= 1 && port <= 65535) continue;
      first(matchPort, { port }, inside(at, index, 'ports', place, 'number'));
    }
  }
}
