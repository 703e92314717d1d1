import { expandRepeats, parseCases, withoutMarks } from '#analyzer/cases.ts';

/** Manifests to try the analyzer with. */
export type Sample = { title: string; text: string };

/** A case of a check, under a title for somebody who has not read the others. */
type Chosen = { title: string; check: string; case: string };

/** Cases of the checks that show what the analyzer is for. */
const chosenCases: readonly Chosen[] = [
  {
    title: 'A typo in a host',
    check: 'virtualservice/destination-hosts',
    case: 'a host that nothing defines',
  },
  {
    title: 'Two Gateways, one port',
    check: 'gateway/conflicts',
    case: 'two Gateways open one port for the same host',
  },
  {
    title: 'A Gateway that is not there',
    check: 'virtualservice/gateways',
    case: 'a Gateway that no file defines',
  },
  {
    title: 'A version that is not deployed',
    check: 'destinationrule/subsets',
    case: 'a version that is not deployed',
  },
  {
    title: 'Ports without a protocol',
    check: 'service/port-names',
    case: 'names without a protocol, or with one that Istio does not know',
  },
  {
    title: 'Routes that are never taken',
    check: 'virtualservice/unreachable-rules',
    case: 'paths that an earlier prefix takes',
  },
];

/**
 * The samples.
 *
 * @param casesOf the text of a file of cases, by the check's path: `gateway/conflicts`.
 * @throws {Error} when there is no such case.
 */
export function samplesOf(casesOf: (check: string) => string): Sample[] {
  return chosenCases.map(({ title, check, case: wanted }) => {
    const found = parseCases(casesOf(check)).find((one) => one.title === wanted);
    if (!found) throw new Error(`${check}.cases.yaml has no case "${wanted}".`);
    return { title, text: `${expandRepeats(withoutMarks(found.text)).trim()}\n` };
  });
}
