import { bracketed, claimAt, claimTexts } from '#analyzer/request/claims.ts';
import {
  checkValues,
  type Checked,
  type Values,
} from '#analyzer/request/authorization/check-values.ts';
import {
  absent,
  factOf,
  known,
  unknown,
  type Fact,
} from '#analyzer/request/authorization/facts.ts';
import {
  fitsPrincipal,
  inBlock,
  requestPrincipal,
  type SourceContext,
} from '#analyzer/request/authorization/source.ts';
import { headerOf } from '#analyzer/request/header.ts';
import { fitsPattern } from '#analyzer/request/authorization/text-pattern.ts';
import type { Path } from '#analyzer/reading/tree.ts';

type When = {
  readonly key?: string;
  readonly values?: readonly string[];
  readonly notValues?: readonly string[];
};

/** A condition: a key, and the values that it may or must not have. */
export function checkWhen(
  { key = '', values, notValues }: When,
  base: Path,
  context: SourceContext,
): Checked[] {
  const needsHttp = key.startsWith('request.');
  return checkValues(valuesOf(key, context), values, notValues, [
    [...base, 'values'],
    [...base, 'notValues'],
  ]).map((one) => (needsHttp ? { ...one, needsHttp } : one));
}

function valuesOf(key: string, { facts, ownTrustDomains }: SourceContext): Values {
  const plain = (fact: Fact): Values => ({ what: key, fact, fits: fitsPattern });
  const header = /^request\.headers\[([^\]]+)\]$/.exec(key)?.[1];
  if (header !== undefined) {
    return plain(factOf(headerOf(facts.request, header)));
  }
  const claims = 'request.auth.claims';
  if (key.startsWith(claims)) {
    return plain(listFact(claimAt(facts.claims, bracketed(key.slice(claims.length)) ?? [])));
  }
  switch (key) {
    case 'source.ip':
      return { what: key, fact: facts.sourceIp, fits: inBlock };
    case 'remote.ip':
      return { what: key, fact: facts.remoteIp, fits: inBlock };
    case 'source.namespace':
      return plain(facts.namespace);
    case 'source.principal':
      return {
        what: key,
        fact: facts.principal,
        fits: (pattern, value) => fitsPrincipal(pattern, value, ownTrustDomains),
      };
    case 'source.serviceAccount':
      return plain(facts.serviceAccount);
    case 'request.auth.principal':
      return plain(requestPrincipal(facts));
    case 'request.auth.audiences':
      return plain(listFact(claimAt(facts.claims, ['aud'])));
    case 'request.auth.presenter':
      return plain(listFact(claimAt(facts.claims, ['azp'])));
    case 'destination.port':
      return plain(known(String(facts.port)));
    case 'connection.sni':
      return plain(facts.sni);
    // The Pod's own address, what filters write, and keys to come.
    default:
      return plain(unknown);
  }
}

function listFact(value: unknown): Fact {
  const texts = claimTexts(value);
  return texts.length === 0 ? absent : known(...texts);
}
