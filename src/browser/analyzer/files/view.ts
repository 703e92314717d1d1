import type { Finding } from '#analyzer/finding.ts';
import { tally } from '#analyzer/grouping.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { counted } from '#analyzer/wording.ts';
import { element } from '#browser/element.ts';
import { button, part } from '#browser/parts.ts';

type Actions = { choose: (name: string) => void; remove: (name: string) => void };

/** Files that are listed at once; more take the time of the page each time that it is drawn. */
const mostFiles = 300;

/** The list of files, each with how much was found in it. */
export function showFiles(
  root: HTMLElement,
  files: readonly SourceFile[],
  current: string,
  findings: readonly Finding[],
  { choose, remove }: Actions,
): void {
  const counts = new Map(tally(findings, ({ place }) => place.file).map((one) => [one.name, one]));
  part(root, 'file-count').textContent = counted(files.length, 'file');
  const list = part(root, 'files');
  const all = button(`Show all ${files.length} files`, () => {
    list.toggleAttribute('data-all', true);
    showFiles(root, files, current, findings, { choose, remove });
  });
  all.className = 'all';
  const isLong = files.length > mostFiles && !list.hasAttribute('data-all');
  const listed = isLong
    ? files.filter((file, at) => at < mostFiles || file.name === current)
    : files;
  list.replaceChildren(
    ...listed.map(({ name }) => {
      const { count = 0, worst } = counts.get(name) ?? {};
      const open = button('', () => choose(name));
      open.className = 'name';
      const number = element('span', ['count', worst ?? ''].join(' ').trim(), `${count}`);
      number.append(element('span', 'visually-hidden', count === 1 ? ' finding' : ' findings'));
      open.append(element('span', '', name), number);
      if (name === current) open.setAttribute('aria-current', 'true');
      const item = element('li', '', open);
      item.toggleAttribute('data-current', name === current);
      if (files.length > 1) {
        const drop = button('×', () => remove(name));
        drop.className = 'remove';
        drop.setAttribute('aria-label', `Remove ${name}`);
        item.append(drop);
      }
      return item;
    }),
    ...(isLong ? [element('li', '', all)] : []),
  );
}
