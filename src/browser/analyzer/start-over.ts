import type { Desk } from '#browser/analyzer/desk.ts';
import type { Facts } from '#browser/analyzer/facts.ts';
import { part } from '#browser/parts.ts';
import { forgetWork } from '#browser/analyzer/session.ts';
import { linkedWork } from '#browser/analyzer/share.ts';
import { emptyWork, freeName, namesOf } from '#browser/analyzer/work.ts';
import { forgetLink } from '#browser/link.ts';

/** The ways to other text: a sample, a new file, nothing at all, a link that is opened here. */
export function startOver({ root, work, update, replace }: Desk, facts: Facts, focus: () => void) {
  const choice = part<HTMLSelectElement>(root, 'samples');
  const takeSample = () => {
    const sample = facts.samples[Number(choice.value)];
    if (choice.value === '' || !sample) return;
    choice.value = '';
    replace({ ...emptyWork(sample.text), choices: work().choices });
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
    replace(emptyWork());
    forgetWork();
    focus();
  });
  addEventListener('hashchange', async () => {
    const linked = await linkedWork(location.hash);
    if (linked) replace(linked);
    forgetLink();
  });
  forgetLink();
}
