import { describe, expect, test } from 'vitest';
import type { Answers } from '#catalog/authoring/answers.ts';
import { kinds } from '#catalog/authoring/kinds.ts';
import { checkContent } from '#catalog/checking/check.ts';
import { readItems } from '#catalog/checking/read.ts';
import { soundFiles } from '../../content/broken.ts';

const files = soundFiles();
const material = { items: readItems(files).items, files };

describe('a new deck', () => {
  const deck = {
    title: 'Upgrades without fear',
    description: 'Move a mesh, and back.',
    slides: 'Two planes, side by side; The way "back"; 2026',
    talks: 'istiocon-2030/canary-upgrades',
    sources: 'The task https://docs.example/upgrade/',
  };
  const path = 'content/decks/upgrades-without-fear.mdx';

  /** The deck, and what the content check says once it is there. */
  function draft(answers: Answers) {
    const drafted = kinds['deck']?.draft(answers, material);
    if (drafted?.kind !== 'drafted') throw new Error(drafted?.reasons.join('\n'));
    const [file] = drafted.created;
    const text = file?.text ?? '';
    const problems = checkContent([...files, { path, text }]);
    return { path: file?.path, text, problems, notes: drafted.notes };
  }

  test('has its fields, and topics by what it is called.', () => {
    const drafted = draft(deck);
    expect(drafted.path).toBe(path);
    expect(drafted.text.split('---\n')[1]).toBe(
      'title: Upgrades without fear\ndescription: Move a mesh, and back.\ntopics: [upgrades]\n' +
        'talks:\n  - istiocon-2030/canary-upgrades\n' +
        'sources:\n  - id: the-task\n    title: The task\n    url: https://docs.example/upgrade/\n',
    );
  });

  test('lacks nothing but its text: each place is told.', () => {
    const { text, problems } = draft(deck);
    const lines = text.split('\n');
    const open = lines.flatMap((line, index) => (line.includes('TODO') ? [index + 1] : []));
    expect(open).toHaveLength(6);
    expect(problems.map(({ line, message }) => [line, message])).toEqual(
      open.map((line) => [line, 'Something is still to be written here.']),
    );
  });

  test('passes the content check once each place is written.', () => {
    const text = draft(deck).text.replace(/TODO: .*/g, 'Written.');
    expect(checkContent([...files, { path, text }])).toEqual([]);
  });

  test('has slides of their own ids, with quotation marks that MDX can hold.', () => {
    const { text } = draft({ ...deck, slides: 'Again; Again; 升级; "Ready"' });
    expect(text.match(/<Slide .*>/g)).toEqual([
      '<Slide id="again" title="Again" sources="the-task">',
      '<Slide id="again-2" title="Again" sources="the-task">',
      '<Slide id="slide-3" title="升级" sources="the-task">',
      '<Slide id="ready" title="“Ready”" sources="the-task">',
    ]);
  });

  test('names every source on every slide, and says that not all may belong there.', () => {
    const { text, problems, notes } = draft({
      ...deck,
      sources: 'The task https://docs.example/upgrade/, Support https://docs.example/support/',
    });
    expect(text).toContain('sources="the-task support"');
    expect(problems.filter(({ message }) => !message.startsWith('Something'))).toEqual([]);
    expect(notes.at(-1)).toContain('leave those that show it');
  });

  test.each([
    [{ slides: 'One alone' }, /The deck has 1 slide\./],
    [{ sources: 'https://docs.example/upgrade/' }, /sources\.title: is missing/],
    [{ talks: 'istiocon-2030/nothing' }, /"istiocon-2030\/nothing" is not in content\/talks\//],
    [{ topics: 'cooking' }, /"cooking" is no topic/],
    [{ id: 'mesh-in-short' }, /mesh-in-short\.mdx is there already/],
    [{ title: '升级' }, /give --id/],
  ])('is refused with %o.', (wrong, reason) => {
    const refusal = kinds['deck']?.draft({ ...deck, ...wrong }, material);
    expect(refusal?.kind === 'refused' ? refusal.reasons.join('\n') : '').toMatch(reason);
  });
});
