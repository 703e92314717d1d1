import { problemIn, problemInBody, type Content, type Rule } from '#catalog/checking/content.ts';
import { withoutCode } from '#catalog/checking/markdown.ts';
import { exists } from '#catalog/checking/references.ts';
import { isCode } from '#catalog/checking/rules/messages.ts';
import { fencesOf, readMeta } from '#catalog/guide-fences.ts';

/** Every code stands in the `codes` of a guide, or its page says why it does not. */
export const explainedCodes: Rule = (content) => {
  const guides = [...content.entries.guides.values()];
  const told = toldElsewhere(content);
  return [...content.entries.messages.values()].flatMap((page) => {
    const naming = guides.find(({ fields }) => fields.codes?.includes(page.id));
    const { unexplained } = page.fields;
    if (naming && unexplained !== undefined) {
      const message = `${page.id} is explained by ${naming.path}.`;
      return problemIn(page, ['unexplained'], message, 'Remove the field.', 'key');
    }
    const isTold = unexplained !== undefined || page.doubtful.has('unexplained');
    if (naming || isTold || told.has(page.id) || !isCode(page.id)) return [];
    return problemIn(
      page,
      [],
      `No guide explains ${page.id}.`,
      'Name it in the text and in the "codes" of a guide that helps with it, or say why there is none in "unexplained:".',
    );
  });
};

/** The codes of a guide are those that its text and its manifests speak of. */
export const guideCodes: Rule = (content) =>
  [...content.entries.guides.values()].flatMap((guide) => {
    const { codes = [] } = guide.fields;
    if (guide.doubtful.has('codes')) return [];
    const text = withoutCode(guide.document.body);
    const shown = new Set(fencesOf(guide.document.body).flatMap(({ meta }) => findingsOf(meta)));
    const unnamed = codes.flatMap((code, index) =>
      text.includes(code) || shown.has(code) || !exists(content, 'messages', code)
        ? []
        : problemIn(
            guide,
            ['codes', index],
            `The text does not speak of ${code}.`,
            'Say there how it shows and what helps, with a link to its page; or remove the code.',
          ),
    );
    const seen = new Set<string>(codes);
    const unlisted = [...text.matchAll(/\b(?:IST|CR)\d{4}\b/g)].flatMap(({ 0: code, index }) => {
      if (seen.has(code)) return [];
      seen.add(code);
      if (!exists(content, 'messages', code)) return [];
      const fix = `Add it to the front matter: "codes: [${[...codes, code].join(', ')}]".`;
      return problemInBody(guide, index, `The guide's "codes" lack ${code}.`, fix);
    });
    return [...unnamed, ...unlisted];
  });

function findingsOf(meta: string): readonly string[] {
  const reading = readMeta(meta);
  return reading.kind === 'meta' ? reading.meta.findings : [];
}

/** A guide that cannot be read may explain any code that it holds; what lacks in `codes` is told. */
function toldElsewhere({ entries, unread }: Content): Set<string> {
  const texts = [
    ...unread.map(({ text }) => text),
    ...[...entries.guides.values()].map(({ document, doubtful }) =>
      doubtful.has('codes') ? document.text : withoutCode(document.body),
    ),
  ];
  return new Set(texts.flatMap((text) => text.match(/\b(?:IST|CR)\d{4}\b/g) ?? []));
}
