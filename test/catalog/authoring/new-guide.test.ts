import { describe, expect, test } from 'vitest';
import type { Answers } from '#catalog/authoring/answers.ts';
import { kinds } from '#catalog/authoring/kinds.ts';
import { checkContent } from '#catalog/checking/check.ts';
import { readItems } from '#catalog/checking/read.ts';
import { soundFiles } from '../../content/broken.ts';

const files = soundFiles();
const material = { items: readItems(files).items, files };

describe('a new guide', () => {
  const guide = {
    title: 'Upgrades without fear',
    description: 'Move a mesh, and back.',
    task: 'operations',
    able: 'move a mesh, step by step; go back',
    codes: 'ist0101',
    talks: 'istiocon-2030/canary-upgrades',
    sources: 'The task https://docs.example/upgrade/',
  };
  const path = 'content/guides/upgrades-without-fear.mdx';

  /** The guide, and what the content check says once it is there. */
  function draft(answers: Answers) {
    const drafted = kinds['guide']?.draft(answers, material);
    if (drafted?.kind !== 'drafted') throw new Error(drafted?.reasons.join('\n'));
    const text = drafted.created[0]?.text ?? '';
    return { text, problems: checkContent([...files, { path, text }]) };
  }

  test('has its fields, the last place of its task, and the newest release.', () => {
    expect(draft(guide).text.split('---\n')[1]).toBe(
      'title: Upgrades without fear\ndescription: Move a mesh, and back.\ntask: operations\norder: 10\n' +
        "releases:\n  from: '1.31'\n  to: '1.31'\n" +
        'able:\n  - move a mesh, step by step\n  - go back\ntopics: [upgrades]\ncodes: [IST0101]\n' +
        'talks:\n  - istiocon-2030/canary-upgrades\nsources:\n  - title: The task\n    url: https://docs.example/upgrade/\n',
    );
    expect(draft({ ...guide, task: 'security' }).text).toContain('order: 20\n');
  });

  test('lacks nothing but its text: each place is told.', () => {
    const { text, problems } = draft(guide);
    const [words, places] = [
      /^The guide has \d+ words\.$/,
      'Something is still to be written here.',
    ];
    const lines = text.split('\n');
    const open = lines.flatMap((line, index) => (line.includes('TODO') ? [index + 1] : []));
    expect(open).toHaveLength(5);
    expect(problems.filter(({ message }) => words.test(message))).toHaveLength(1);
    const rest = problems.filter(({ message }) => !words.test(message));
    expect(rest.map(({ line, message }) => [line, message])).toEqual(
      open.map((line) => [line, places]),
    );
  });

  test('speaks of its codes by what they say.', () => {
    expect(draft(guide).text).toContain(
      '- **Something that is named is not there.** TODO: how it shows, and what helps ([IST0101](../../checks/IST0101/)).',
    );
  });

  test.each([
    [{ task: 'cooking' }, /"cooking" is no task/],
    [{ codes: 'IST9999' }, /"IST9999" is not in content\/messages\//],
    [{ talks: 'istiocon-2030/nothing' }, /"istiocon-2030\/nothing" is not in content\/talks\//],
    [{ topics: 'cooking' }, /"cooking" is no topic/],
    [{ id: 'strict-mode' }, /strict-mode\.mdx is there already/],
  ])('is refused with %o.', (wrong, reason) => {
    const refusal = kinds['guide']?.draft({ ...guide, ...wrong }, material);
    expect(refusal?.kind === 'refused' ? refusal.reasons.join('\n') : '').toMatch(reason);
  });
});
