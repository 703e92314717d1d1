import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { HttpRoute } from '#analyzer/schemas/virtual-service.ts';
import type { Settings } from '#analyzer/settings.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { validateHeaderOperations } from '#analyzer/validation/headers.ts';
import { durationRules, validateDurations } from '#analyzer/validation/numbers.ts';
import { retryRules, validateRetries } from '#analyzer/validation/retries.ts';
import { corsRules, validateCors } from '#analyzer/validation/virtualservice/cors.ts';
import {
  directResponseRules,
  validateDirectResponse,
} from '#analyzer/validation/virtualservice/direct-response.ts';
import { faultRules, validateFault } from '#analyzer/validation/virtualservice/fault.ts';
import {
  httpMatchRules,
  validateHttpMatch,
} from '#analyzer/validation/virtualservice/http-match.ts';
import { mirrorRules, validateMirrors } from '#analyzer/validation/virtualservice/mirror.ts';
import { redirectRules, validateRedirect } from '#analyzer/validation/virtualservice/redirect.ts';
import { rewriteRules, validateRewrite } from '#analyzer/validation/virtualservice/rewrite.ts';
import {
  routeDestinationRules,
  validateRouteDestinations,
} from '#analyzer/validation/virtualservice/route-destinations.ts';

type Named = { name: string };

const rootRedirect = refusal('virtualservice-delegate-and-redirect', {
  text: ({ name }: Named) => `${ruleOf(name)} delegates, and redirects as well.`,
  fix: 'Keep delegate or redirect.',
});

const rootRoute = refusal('virtualservice-delegate-and-route', {
  text: ({ name }: Named) => `${ruleOf(name)} delegates, and routes as well.`,
  fix: 'Keep delegate or route.',
});

const delegateDelegates = refusal('virtualservice-delegate-delegates', {
  text: () => 'A VirtualService without hosts is a delegate, and cannot delegate further.',
  fix: 'Move the routes of the other VirtualService in here.',
});

const noAction = refusal('virtualservice-http-without-action', {
  text: () => 'The rule does not say what becomes of a request.',
  fix: 'Add route, redirect or directResponse.',
});

/** Two fields of a rule of which one leaves nothing to the other. */
function conflict<One extends keyof HttpRoute, Other extends keyof HttpRoute>(
  one: One,
  other: Other,
) {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const rule = refusal(`virtualservice-${kebab(one)}-and-${kebab(other)}`, {
    text: () => `The rule has both ${one} and ${other}.`,
    fix: `Keep ${one} or ${other}.`,
  });
  return { one, other, rule };
}

const conflicts = [
  conflict('redirect', 'route'),
  conflict('redirect', 'fault'),
  conflict('redirect', 'rewrite'),
  conflict('redirect', 'directResponse'),
  conflict('directResponse', 'route'),
  conflict('directResponse', 'fault'),
  conflict('directResponse', 'rewrite'),
  conflict('mirror', 'mirrors'),
];

export const httpRouteRules = [
  rootRedirect,
  rootRoute,
  delegateDelegates,
  noAction,
  ...conflicts.map(({ rule }) => rule),
  ...httpMatchRules,
  ...corsRules,
  ...faultRules,
  ...mirrorRules,
  ...redirectRules,
  ...directResponseRules,
  ...retryRules,
  ...rewriteRules,
  ...routeDestinationRules,
  ...durationRules,
];

function ruleOf(name: string): string {
  return name === '' ? 'The rule' : `The rule "${name}"`;
}

/**
 * A rule for HTTP.
 *
 * @param isDelegate whether its VirtualService is one that others delegate to.
 */
export function validateHttpRoute(
  route: HttpRoute,
  isDelegate: boolean,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  validateAction(route, isDelegate, at, report, settings);
  for (const [index, match] of (route.match ?? []).entries()) {
    validateHttpMatch(match, inside(at, 'match', index), report, settings);
  }
  const { headers, corsPolicy, fault, directResponse, retries } = route;
  if (headers) validateHeaderOperations(headers, inside(at, 'headers'), report);
  if (corsPolicy) validateCors(corsPolicy, inside(at, 'corsPolicy'), report);
  if (fault) validateFault(fault, inside(at, 'fault'), report, settings);
  validateMirrors(route, at, report);
  validateRedirect(route, at, report, settings);
  if (directResponse) {
    validateDirectResponse(directResponse, inside(at, 'directResponse'), report, settings);
  }
  if (retries) validateRetries(retries, inside(at, 'retries'), report);
  validateRewrite(route, at, report, settings);
  if (route.route) validateRouteDestinations(route.route, inside(at, 'route'), report);
  validateDurations(route, ['timeout'], at, report);
}

/** A rule does one thing: it delegates, routes, redirects or responds. */
function validateAction(
  route: HttpRoute,
  isDelegate: boolean,
  at: Field,
  report: Report,
  { likeIstio }: Settings,
): void {
  const { name = '' } = route;
  if (route.delegate && !isDelegate) {
    if (route.redirect) report(rootRedirect, { name }, keyOf(inside(at, 'redirect')));
    if (route.route) report(rootRoute, { name }, keyOf(inside(at, 'route')));
    return;
  }
  if (route.delegate) report(delegateDelegates, {}, keyOf(inside(at, 'delegate')));
  for (const { one, other, rule } of conflicts) {
    // Istio sees no conflicts of a response where a redirect has some.
    if (likeIstio && one === 'directResponse' && route.redirect) continue;
    if (route[one] && route[other]) report(rule, {}, keyOf(inside(at, other)));
  }
  if (!route.redirect && !route.directResponse && !route.route) report(noAction, {}, at);
}
