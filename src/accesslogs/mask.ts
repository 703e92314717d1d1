import { parseObject } from '#accesslogs/json-object.ts';
import { limits } from '#accesslogs/limits.ts';
import { addressMask } from '#accesslogs/masking/addresses.ts';
import { maskJson } from '#accesslogs/masking/json-text.ts';
import { maskPairs, maskSecrets } from '#accesslogs/masking/plain-text.ts';
import { maskQuery } from '#accesslogs/masking/query.ts';
import { isSecretName } from '#accesslogs/masking/secret-names.ts';
import { maskFields } from '#accesslogs/masking/text-fields.ts';
import { nameOther } from '#accesslogs/other-lines.ts';
import type { OwnFormat } from '#accesslogs/own-format.ts';
import { ownFormats, ownLine } from '#accesslogs/own-line.ts';
import { withoutPrefix } from '#accesslogs/prefix.ts';
import { knownFormats } from '#accesslogs/formats.ts';
import { matchedBeginning, matchedPart, matchedWhole } from '#accesslogs/text-line.ts';

/**
 * Makes text fit to be shown to others: addresses, cookies, keys, tokens, passwords, the values of
 * queries and e-mail addresses are replaced. The same address gets the same name everywhere, so that
 * lines can still be joined; names of services, codes, flags and request ids stay.
 *
 * @param own the user's own format, which tells what its values are.
 */
export function maskText(text: string, own?: OwnFormat): string {
  return text.split('\n').map(masking(own)).join('\n');
}

/** Masks line by line; what was named once keeps its name. */
export function masking(own?: OwnFormat): (line: string) => string {
  const custom = ownFormats(own);
  const isOwn = ownLine(own);
  const keepsSecrets = own?.text?.operators.some(({ text }) => isSecretName(text)) ?? false;
  const maskAddresses = addressMask();
  const plain = (text: string) => (text.length < 4 ? text : maskAddresses(maskSecrets(text)));
  return (line) => (line.length > limits.lineLength ? tooLong : maskLine(line, 0));

  function maskLine(line: string, depth: number): string {
    const { text, prefix } = withoutPrefix(line, isOwn);
    const lead = prefix === undefined ? '' : `${plain(prefix)} `;
    const end = line.slice(line.trimEnd().length);
    const whole = matchedWhole(custom, text);
    if (whole) return lead + plain(maskFields(whole, text)) + end;
    // A line that is not in the user's format may hold a secret anywhere.
    if (keepsSecrets && text.startsWith('{') && !parseObject(text)) {
      const part = matchedBeginning(custom, text);
      return part ? lead + plain(maskFields(part, text)) + end : notRead;
    }
    if (/^\[?\s{0,20}\{/.test(text)) return lead + maskObjects(text, depth) + end;
    const found =
      matchedWhole(knownFormats, text) ??
      matchedPart(custom, text) ??
      matchedPart(knownFormats, text) ??
      matchedBeginning([...custom, ...knownFormats], text);
    if (found) return lead + plain(maskFields(found, text)) + end;
    const start = text.search(/\[\d{4}-\d\d-\d\dT|\{"/);
    if (start > 0 && start < 300 && depth < deepest) {
      return lead + plain(text.slice(0, start)) + maskLine(text.slice(start), depth + 1) + end;
    }
    if (keepsSecrets && unnamed.has(nameOther(text).what)) return notRead;
    return /"\s{0,20}:/.test(text) ? maskObjects(line, depth) : plain(line);
  }

  function maskObjects(text: string, depth: number): string {
    return maskJson(text, {
      isSecret: (key) => isSecretName(key) || (own?.secrets?.has(key) ?? false),
      plain,
      value: (key, value) => {
        // A log collector has put the line into an object of its own.
        if (/^\s*[{[]/.test(value) && depth < deepest) return maskLine(value, depth + 1);
        if (!pathLike.test(key))
          return plain(/^[\w.$!~-]{1,80}=/.test(value) ? maskPairs(value) : value);
        return plain(/^[^?&]*=/.test(value) ? maskQuery(`?${value}`).slice(1) : maskQuery(value));
      },
    });
  }
}

/** How often a line may stand inside another. */
const deepest = 3;
const tooLong = '(a line too long to be masked was left out)';
const notRead = '(a line that does not have the format was left out)';
/** Lines that may be in the user's format, although they cannot be read. */
const unnamed: ReadonlySet<string> = new Set([
  'unknown',
  'a line in another format',
  'a line without its beginning',
]);
const pathLike = /path|ur[il]|refer|query|location|param/i;
