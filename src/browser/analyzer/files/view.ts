import type { Finding } from '#analyzer/finding.ts';
import { tally, type Tally } from '#analyzer/grouping.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { counted } from '#analyzer/wording.ts';
import { element } from '#browser/element.ts';
import { button, part } from '#browser/parts.ts';
import { whenOther } from '#browser/when-other.ts';

type Actions = { choose: (name: string) => void; remove: (name: string) => void };

/** Files that are listed at once; more take the time of the page each time that it is drawn. */
const mostFiles = 300;

/** The list of files, each with how much was found in it. */
export function filesView(root: HTMLElement, { choose, remove }: Actions) {
  const list = part(root, 'files');
  const draw = whenOther();
  let isWhole = false;
  return show;

  function show(files: readonly SourceFile[], current: string, findings: readonly Finding[]): void {
    const counts = new Map(
      tally(findings, ({ place }) => place.file).map((one) => [one.name, one]),
    );
    const isLong = files.length > mostFiles && !isWhole;
    const listed = files
      .filter(({ name }, at) => !isLong || at < mostFiles || name === current)
      .map(({ name }) => ({ name, isCurrent: name === current, ...counts.get(name) }));
    draw([files.length, isLong, listed], () => {
      part(root, 'file-count').textContent = counted(files.length, 'file');
      const all = button(`Show all ${files.length} files`, () => {
        isWhole = true;
        show(files, current, findings);
      });
      all.className = 'all';
      list.replaceChildren(
        ...listed.map((one) => itemOf(one, files.length > 1)),
        ...(isLong ? [element('li', '', all)] : []),
      );
    });
  }

  function itemOf({ name, isCurrent, count = 0, worst }: Listed, mayGo: boolean): HTMLElement {
    const open = button('', () => choose(name));
    open.className = 'name';
    const number = element('span', ['count', worst ?? ''].join(' ').trim(), `${count}`);
    number.append(element('span', 'visually-hidden', count === 1 ? ' finding' : ' findings'));
    open.append(element('span', '', name), number);
    if (isCurrent) open.setAttribute('aria-current', 'true');
    const item = element('li', '', open);
    item.toggleAttribute('data-current', isCurrent);
    if (mayGo) {
      const drop = button('×', () => remove(name));
      drop.className = 'remove';
      drop.setAttribute('aria-label', `Remove ${name}`);
      item.append(drop);
    }
    return item;
  }
}

type Listed = { name: string; isCurrent: boolean } & Partial<Tally>;
