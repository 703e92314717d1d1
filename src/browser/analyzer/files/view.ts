import type { Finding } from '#analyzer/finding.ts';
import { tally } from '#analyzer/grouping.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { counted } from '#browser/analyzer/findings/counts.ts';
import { button, made, part } from '#browser/analyzer/parts.ts';

type Actions = { choose: (name: string) => void; remove: (name: string) => void };

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
  part(root, 'files').replaceChildren(
    ...files.map(({ name }) => {
      const { count = 0, worst } = counts.get(name) ?? {};
      const open = button('', () => choose(name));
      open.className = 'name';
      const number = made('span', ['count', worst ?? ''].join(' ').trim(), `${count}`);
      number.append(made('span', 'visually-hidden', count === 1 ? ' finding' : ' findings'));
      open.append(made('span', '', name), number);
      if (name === current) open.setAttribute('aria-current', 'true');
      const item = made('li', '', open);
      item.toggleAttribute('data-current', name === current);
      if (files.length > 1) {
        const drop = button('×', () => remove(name));
        drop.className = 'remove';
        drop.setAttribute('aria-label', `Remove ${name}`);
        item.append(drop);
      }
      return item;
    }),
  );
}
