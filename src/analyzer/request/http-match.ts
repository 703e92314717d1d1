import type { Condition, MatchContext } from '#analyzer/request/conditions.ts';
import { claimAt, claimHeader, claimTexts } from '#analyzer/request/claims.ts';
import { headerOf } from '#analyzer/request/header.ts';
import { sourceConditions } from '#analyzer/request/source-match.ts';
import { asksForPresence, textMatches, wantedText } from '#analyzer/request/text-match.ts';
import type { HttpMatch } from '#analyzer/schemas/virtual-service.ts';
import { matcherOf, type StringMatch } from '#analyzer/validation/string-match.ts';

/** The conditions of one match of an HTTP route; all of them have to hold. */
export function httpConditions(
  match: HttpMatch,
  namespace: string,
  context: MatchContext,
): Condition[] {
  const { request } = context;
  const part = (field: 'scheme' | 'method' | 'authority', text: string) => {
    const wanted = match[field];
    return wanted ? [textCondition(field, wanted, text, [field])] : [];
  };
  return [
    ...sourceConditions(match, namespace, context),
    ...uriCondition(match, request.path),
    ...part('scheme', request.scheme),
    ...part('method', request.method),
    ...part('authority', request.authority),
    ...Object.entries(match.headers ?? {}).flatMap(([name, wanted]) =>
      headerCondition(name, wanted, context),
    ),
    ...Object.entries(match.queryParams ?? {}).map(([name, wanted]) =>
      valueCondition(`query parameter "${name}"`, wanted, request.query.get(name), [
        'queryParams',
        name,
      ]),
    ),
    ...Object.entries(match.withoutHeaders ?? {}).map(([name, wanted]) =>
      withoutCondition(name, wanted, headerOf(request, name)),
    ),
  ];
}

function uriCondition({ uri, ignoreUriCase }: HttpMatch, path: string): Condition[] {
  if (!uri) return [];
  const ignores = ignoreUriCase && uri.regex === undefined;
  const condition = textCondition('path', uri, path, ['uri'], ignores);
  return [ignores ? { ...condition, text: `${condition.text} Capitals do not count.` } : condition];
}

function textCondition(
  what: string,
  wanted: StringMatch,
  given: string,
  path: Condition['path'],
  ignoreCase = false,
): Condition {
  return {
    path: valuePath(path, wanted),
    holds: textMatches(wanted, given, ignoreCase),
    text: `The ${what} has to ${wantedText(wanted)}, and is "${given}".`,
  };
}

/** Where the value lies that a text is compared with. */
function valuePath(path: Condition['path'], match: StringMatch): Condition['path'] {
  const matcher = matcherOf(match);
  return matcher ? [...path, matcher.type] : path;
}

/** Names that a match cannot ask for as headers. */
const ignored = new Set(['uri', 'scheme', 'method', 'authority']);

function headerCondition(
  name: string,
  wanted: StringMatch,
  { request, claims }: MatchContext,
): Condition[] {
  const path = ['headers', name];
  const claim = claimHeader(name);
  if (claim) {
    const given = claimTexts(claimAt(claims, claim));
    const shown = given.find((one) => textMatches(wanted, one)) ?? given[0];
    return [valueCondition(`claim "${claim.join('.')}"`, wanted, shown, path)];
  }
  const key = name.toLowerCase();
  if (ignored.has(key)) return [];
  return [valueCondition(`header "${name}"`, wanted, headerOf(request, key), path)];
}

function valueCondition(
  what: string,
  wanted: StringMatch,
  given: string | undefined,
  path: Condition['path'],
): Condition {
  const presence = asksForPresence(wanted);
  return {
    path: valuePath(path, wanted),
    holds: given !== undefined && (presence || textMatches(wanted, given)),
    text: `The ${what} has to ${presence ? 'be there' : wantedText(wanted)}, and is ${
      given === undefined ? 'not there' : `"${given}"`
    }.`,
  };
}

/** A header that is not there counts as an empty one. */
function withoutCondition(
  name: string,
  unwanted: StringMatch,
  given: string | undefined,
): Condition {
  const presence = asksForPresence(unwanted);
  const isThere = presence ? given !== undefined : textMatches(unwanted, given ?? '');
  return {
    path: valuePath(['withoutHeaders', name], unwanted),
    holds: !isThere,
    text: `The header "${name}" must not ${presence ? 'be there' : wantedText(unwanted)}, and is ${
      given === undefined ? 'not there' : `"${given}"`
    }.`,
  };
}
