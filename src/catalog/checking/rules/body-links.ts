import { problemInBody, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import { blank, htmlOf, imagesOf, linksOf, withoutCode } from '#catalog/checking/markdown.ts';
import { nearest } from '#catalog/checking/nearest.ts';
import { relativePath } from '#catalog/checking/relative-path.ts';
import { quoted } from '#catalog/checking/words.ts';
import { collections } from '#catalog/collections.ts';
import { folderPages } from '#catalog/folder-pages.ts';
import { componentTag } from '#catalog/guide-text.ts';
import { ownDeckPath } from '#catalog/own-deck.ts';

/** A body is Markdown alone, without pictures, and what it links to is there. */
export const bodyLinks: Rule = (content) => {
  const paths = pagePaths(content);
  const { talks, topics, messages, guides, decks } = content.entries;
  const all = [talks, topics, messages, guides, decks].flatMap((items): Entry[] => [
    ...items.values(),
  ]);
  return all.flatMap((entry) => {
    const plain = withoutCode(entry.document.body);
    // Guides and decks have components, which other rules look at.
    const isMdx = collections[entry.collection].extension === 'mdx';
    const unmarked = isMdx ? plain.replace(componentTag, blank) : plain;
    return [
      ...htmlOf(unmarked).map((index) =>
        problemInBody(
          entry,
          index,
          'HTML has no place in a text.',
          'Write Markdown; a name in angle brackets stands in backticks: `<name>`.',
        ),
      ),
      ...imagesOf(plain).map((index) =>
        problemInBody(
          entry,
          index,
          'A picture has no place in a text.',
          'Say in words what it shows, or link to the page that has it.',
        ),
      ),
      ...linksOf(plain).flatMap(({ target, index }) => {
        const wrong = wrongTarget(target, pageOf(entry), paths);
        return wrong ? problemInBody(entry, index, wrong.message, wrong.fix) : [];
      }),
    ];
  });
};

type Wrong = { message: string; fix: string };

function wrongTarget(target: string, page: string, paths: ReadonlySet<string>): Wrong | undefined {
  if (/^https:\/\//i.test(target)) {
    return URL.canParse(target)
      ? undefined
      : { message: `${quoted(target)} is no valid address.`, fix: 'Copy it again from the page.' };
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2}|www\.)/i.test(target)) {
    return {
      message: `${quoted(target)} is no https address.`,
      fix: 'Write one that begins with "https://", or leave the link out.',
    };
  }
  if (target === '') {
    return { message: 'A link leads nowhere.', fix: 'Give it an address, or leave it out.' };
  }
  // Anchors are checked where they are known: in the built pages.
  const wanted = new URL(target, `https://here.example/${page}`).pathname.slice(1);
  if (paths.has(wanted) && !target.startsWith('/')) return undefined;
  const meant = paths.has(wanted) ? wanted : nearest(wanted, paths);
  if (meant === undefined) {
    return {
      message: `${quoted(target)} leads to no page.`,
      fix: 'Correct it, or write the whole address of a page elsewhere.',
    };
  }
  const written = relativePath(page, meant);
  return paths.has(wanted)
    ? {
        message: `${quoted(target)} leads nowhere where the site stands under a path.`,
        fix: `Write "${written}", from the page itself.`,
      }
    : { message: `${quoted(target)} leads to no page.`, fix: `Did you mean "${written}"?` };
}

/** Where the text of an item is shown, below the site's base. */
function pageOf({ collection, id }: Entry): string {
  if (collection === 'decks') return ownDeckPath({ id });
  return `${collection === 'messages' ? 'checks' : collection}/${id}/`;
}

/** The pages that a text may link to. */
function pagePaths({ entries }: Content): Set<string> {
  const { talks, topics, speakers, editions, guides, decks, messages, releases, bulletins } =
    entries;
  return new Set([
    ...folderPages,
    ...[talks, topics, speakers, editions, guides, decks, messages, releases, bulletins].flatMap(
      (items) => [...items.values()].map(pageOf),
    ),
  ]);
}
