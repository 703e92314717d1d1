import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { jwtRule } from '#analyzer/schemas/request-authentication.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import type { Settings } from '#analyzer/settings.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { durationRules, validateDuration } from '#analyzer/validation/numbers.ts';
import { keySetRules, validateKeySet } from '#analyzer/validation/requestauthentication/key-set.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

type JwtRule = Infer<typeof jwtRule>;

const emptyAudience = refusal('requestauthentication-audience', {
  text: () => 'An audience is empty.',
  fix: 'Write the audience, or leave audiences out to take tokens for any.',
  repair: perhapsTakeOut,
});

const noIssuer = refusal('requestauthentication-issuer', {
  text: () => 'The rule names neither an issuer nor a jwksUri.',
  why: 'It is not known whose tokens it is about.',
  fix: 'Add the issuer as the claim "iss" of the tokens has it.',
});

const emptyHeader = refusal('requestauthentication-header', {
  text: () => 'A header to take the token from has no name.',
  fix: 'Add the name, such as "x-jwt-assertion".',
});

const emptyParameter = refusal('requestauthentication-parameter', {
  text: () => 'A query parameter to take the token from has no name.',
  fix: 'Write the name of the parameter.',
});

const emptyCookie = refusal('requestauthentication-cookie', {
  text: () => 'A cookie to take the token from has no name.',
  fix: 'Write the name of the cookie.',
});

const incompleteClaim = refusal('requestauthentication-claim', {
  text: () => 'A claim that becomes a header needs the names of both.',
  fix: 'Add what is missing of header and claim.',
});

const claimHeader = refusal('requestauthentication-claim-header', {
  text: ({ header }: { header: string }) => `"${header}" is no name of a header.`,
  fix: 'Use letters, digits, hyphens and underscores.',
});

export const jwtRuleRules = [
  emptyAudience,
  noIssuer,
  ...keySetRules,
  emptyHeader,
  emptyParameter,
  emptyCookie,
  incompleteClaim,
  claimHeader,
  ...durationRules,
];

/** Whose tokens are taken, and from where. */
export function validateJwtRule(
  rule: JwtRule,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  for (const [list, message] of [
    ['audiences', emptyAudience],
    ['fromParams', emptyParameter],
    ['fromCookies', emptyCookie],
  ] as const) {
    for (const [index, value] of (rule[list] ?? []).entries()) {
      if (value === '') report(message, {}, inside(at, list, index));
    }
  }
  if (!rule.issuer && !rule.jwksUri) report(noIssuer, {}, at);
  validateKeySet(rule, at, report, settings);
  for (const [index, { name }] of (rule.fromHeaders ?? []).entries()) {
    if (!name) report(emptyHeader, {}, inside(at, 'fromHeaders', index, 'name'));
  }
  for (const [index, { claim, header }] of (rule.outputClaimToHeaders ?? []).entries()) {
    const place = inside(at, 'outputClaimToHeaders', index);
    if (!claim || !header) report(incompleteClaim, {}, place);
    else if (!/^[-_A-Za-z0-9]+$/.test(header)) {
      report(claimHeader, { header }, inside(place, 'header'));
    }
  }
  validateDuration(rule.timeout, inside(at, 'timeout'), report);
}
