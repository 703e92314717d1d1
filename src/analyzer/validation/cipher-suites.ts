import type { Report } from '#analyzer/check.ts';
import { caution } from '#analyzer/message.ts';
import type { gatewayTlsSettings } from '#analyzer/schemas/common.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { takeOut, write } from '#analyzer/repair/plan.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';

type Suite = {
  suite: string;
  /** All at fault in the list: Istio names them together. */
  all: string;
};

const oldVersion = caution('server-tls-old-version', {
  text: ({ version }: { version: string }) =>
    `${version} is allowed, but no cipher suite of that age is.`,
  why: 'The default suites are those of TLS 1.2 and later, so such a client cannot connect.',
  fix: 'List suites for it in cipherSuites, such as "AES128-SHA", or require TLSV1_2.',
  sameInIstio: () => '',
});

const unknownSuite = caution('server-tls-cipher-suite', {
  text: ({ suite }: Suite) => `Envoy knows no cipher suite "${suite}", and Istio leaves it out.`,
  fix: 'Write the name as OpenSSL has it, such as "ECDHE-RSA-AES128-GCM-SHA256".',
  sameInIstio: ({ all }) => all,
  repair: ({ suite }, path) => planForMeant(suite, [...known], (meant) => write(path, meant)),
});

const repeatedSuite = caution('server-tls-cipher-suite-repeated', {
  text: ({ suite }: Suite) => `The cipher suite "${suite}" is listed twice.`,
  fix: 'Remove one of them.',
  sameInIstio: ({ all }) => all,
  repair: takeOut,
});

export const cipherSuiteRules = [oldVersion, unknownSuite, repeatedSuite];

const known = new Set([
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'AES128-SHA',
  'AES256-SHA',
  'DES-CBC3-SHA',
]);

/** The suites that a server of a Gateway or Sidecar offers. */
export function validateCipherSuites(
  tls: Infer<typeof gatewayTlsSettings>,
  at: Field,
  report: Report,
): void {
  const suites = tls.cipherSuites ?? [];
  const version = tls.minProtocolVersion;
  if ((version === 'TLSV1_0' || version === 'TLSV1_1') && suites.length === 0) {
    report(oldVersion, { version }, inside(at, 'minProtocolVersion'));
  }
  const places = Map.groupBy(suites.keys(), (index) => suites[index] ?? '');
  const unknown = [...places].filter(([suite]) => !isSuite(suite));
  const repeated = [...places].filter(([suite, indices]) => isSuite(suite) && indices.length > 1);
  for (const [message, found, first] of [
    [unknownSuite, unknown, 0],
    [repeatedSuite, repeated, 1],
  ] as const) {
    const all = found
      .map(([suite]) => suite)
      .toSorted()
      .join(' ');
    for (const [suite, indices] of found) {
      report(message, { suite, all }, inside(at, 'cipherSuites', indices[first] ?? 0));
    }
  }
}

/** A suite, or an expression of OpenSSL's that stands for some: `ALL`, `!aNULL`. */
function isSuite(suite: string): boolean {
  return known.has(suite) || suite === 'ALL' || !/^[A-Za-z0-9]/.test(suite);
}
