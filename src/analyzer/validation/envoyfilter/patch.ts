import type { Report } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { caution, refusal } from '#analyzer/message.ts';
import { regexProblem } from '#analyzer/regex.ts';
import type { Settings } from '#analyzer/settings.ts';
import { utf8Length } from '#analyzer/utf8.ts';
import { validateMatch } from '#analyzer/validation/envoyfilter/match.ts';
import { validateValue } from '#analyzer/validation/envoyfilter/value.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';

type Patch = NonNullable<SpecOf<'EnvoyFilter'>['configPatches']>[number];

const noApplyTo = refusal('envoyfilter-no-apply-to', {
  text: () => 'The patch does not say what it applies to.',
  fix: 'Add applyTo, such as HTTP_FILTER.',
});

/** Asked only like Istio: else reading tells of the number, which the API server refuses. */
const unknownApplyTo = refusal('envoyfilter-unknown-apply-to', {
  text: ({ applyTo }: { applyTo: string }) => `There is nothing with the number ${applyTo}.`,
  fix: 'Write a name, such as HTTP_FILTER.',
});

const noPatch = refusal('envoyfilter-no-patch', {
  text: () => 'The item matches something, but there is no patch.',
  fix: 'Add patch with an operation and a value.',
});

const noOperation = refusal('envoyfilter-no-operation', {
  text: () => 'The patch does not say what is to be done.',
  fix: 'Add operation, such as MERGE or INSERT_BEFORE.',
});

const noValue = refusal('envoyfilter-no-value', {
  text: ({ operation }: { operation: string }) => `There is no value to ${operation}.`,
  fix: 'Add value, a piece of Envoy’s configuration, or set the operation to REMOVE.',
  sameInIstio: () => '',
});

const longVersion = caution('envoyfilter-long-version', {
  text: () => 'The expression for the version of the proxy is longer than 1024 characters.',
  why: 'Istio leaves it out, so the patch holds for every version.',
  fix: 'Shorten it: "^1\\.2[0-9].*" stands for ten releases.',
});

const versionExpression = refusal('envoyfilter-version', {
  text: ({ version, problem }: { version: string; problem: string }) =>
    `The expression "${version}" for the version of the proxy is not RE2: ${problem}.`,
  fix: 'Write an expression such as "^1\\.28.*".',
});

export const patchRules = [
  noApplyTo,
  unknownApplyTo,
  noPatch,
  noOperation,
  noValue,
  longVersion,
  versionExpression,
];

/** One change to what Istio builds. Istio leaves a patch at the first thing that it cannot do without. */
export function validatePatch(
  { applyTo = 'INVALID', match, patch }: Patch,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  // Patches for waypoints are checked when they are applied.
  if (match?.context === 'WAYPOINT') return;
  const place = inside(at, 'patch');
  const { operation = 'INVALID', value } = patch ?? {};
  if (applyTo === 'INVALID') report(noApplyTo, {}, at);
  else if (!patch) report(noPatch, {}, at);
  else if (operation === 'INVALID') report(noOperation, {}, keyOf(place));
  else if (operation !== 'REMOVE' && value === undefined) {
    report(noValue, { operation }, inside(place, 'operation'));
  } else if (
    validateVersion(match?.proxy?.proxyVersion, inside(at, 'match', 'proxy'), report) &&
    validateMatch(match, applyTo, inside(at, 'match'), report)
  ) {
    if (settings.likeIstio && value !== undefined && /\d/.test(applyTo)) {
      report(unknownApplyTo, { applyTo }, inside(at, 'applyTo'));
    } else validateValue(value, applyTo, inside(place, 'value'), report, settings);
  }
}

function validateVersion(version = '', proxy: Field, report: Report): boolean {
  const at = inside(proxy, 'proxyVersion');
  if (utf8Length(version) > 1024) {
    report(longVersion, {}, at);
    return true;
  }
  const problem = version === '' ? undefined : regexProblem(version);
  if (problem !== undefined) report(versionExpression, { version, problem }, at);
  return problem === undefined;
}
