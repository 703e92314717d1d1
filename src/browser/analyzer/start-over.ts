import type { Desk } from '#browser/analyzer/desk.ts';
import type { Facts } from '#browser/analyzer/facts.ts';
import { part } from '#browser/parts.ts';
import { forgetWork } from '#browser/analyzer/session.ts';
import { linkedWork, type LinkedWork } from '#browser/analyzer/share.ts';
import { emptyWork, freeName, namesOf } from '#browser/analyzer/work.ts';
import { forgetLink } from '#browser/link.ts';

type Parts = {
  desk: Desk;
  facts: Facts;
  /** The link that the page was opened with. */
  linked: LinkedWork;
  /** Says what is wrong with a link. */
  tell: (problem: string) => void;
  focus: () => void;
};

/** The ways to other text: a sample, a new file, nothing at all, a link that is opened here. */
export function startOver({ desk, facts, linked, tell, focus }: Parts): void {
  const { root, work, update, replace } = desk;
  const choice = part<HTMLSelectElement>(root, 'samples');
  const takeSample = () => {
    const sample = facts.samples[Number(choice.value)];
    if (choice.value === '' || !sample) return;
    choice.value = '';
    replace({ ...emptyWork(sample.text), choices: work().choices }, 'sample');
  };
  choice.addEventListener('change', takeSample);
  // It may have been chosen before the script was there.
  takeSample();
  part(root, 'new-file').addEventListener('click', () => {
    const { files } = work();
    const name = freeName(namesOf(files), 'new.yaml');
    update({ files: [...files, { name, text: '' }], current: name });
    focus();
  });
  part(root, 'clear').addEventListener('click', () => {
    replace(emptyWork(), 'nothing');
    forgetWork();
    focus();
  });
  const open = (link: LinkedWork) => {
    if (link.kind === 'work') replace(link.work, 'link');
    if (link.kind === 'damaged') tell(link.problem);
    forgetLink();
  };
  addEventListener('hashchange', async () => open(await linkedWork(location.hash)));
  open(linked);
}
