import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Answers } from '#catalog/authoring/answers.ts';
import type { Draft, Kind, Material } from '#catalog/authoring/draft.ts';
import { kinds } from '#catalog/authoring/kinds.ts';
import { nearest } from '#catalog/checking/nearest.ts';
import type { SourceFile } from '#catalog/checking/problem.ts';
import { readItems } from '#catalog/checking/read.ts';
import { contentFolder } from '../src/content-folder.ts';
import { readContentFiles } from './content-files.ts';
import { askAll } from './new/ask.ts';
import { readFlags, usage } from './new/flags.ts';

// Writes the files of a new item: asks on a terminal, or takes flags.
process.exitCode = await run(process.argv.slice(2));

async function run([name = '', ...args]: string[]): Promise<number> {
  const kind = kinds[name];
  if (!kind) {
    const all = Object.keys(kinds);
    const meant = nearest(name, all);
    if (name && !name.startsWith('-')) {
      console.error(`"${name}" is nothing to add.${meant ? ` Did you mean "${meant}"?` : ''}`);
    }
    console.error(`npm run new ${all.join('|')}`);
    return 1;
  }
  const flags = readFlags(name, kind, args);
  if (flags.kind !== 'answers') {
    console.error(flags.text);
    return flags.kind === 'help' ? 0 : 1;
  }
  const files = await readContentFiles();
  const material = { items: readItems(files).items, files };
  const onTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const draft = onTerminal
    ? await askUntilDrafted(kind, flags.answers, material)
    : fromFlags(name, kind, flags.answers, material);
  if (draft.kind === 'refused') {
    console.error(draft.reasons.join('\n'));
    return 1;
  }
  await write(draft.created, 'new');
  await write(draft.changed, 'changed');
  for (const note of draft.notes) console.log(note);
  console.log('See it with "npm run dev"; check it with "npm run content".');
  return 0;
}

function fromFlags(name: string, kind: Kind, answers: Answers, material: Material): Draft {
  const lacking = kind.questions.filter(({ flag, required }) => required && !answers[flag]?.trim());
  if (lacking.length === 0) return kind.draft(answers, material);
  const flags = lacking.map(({ flag }) => `--${flag}`).join(', ');
  return { kind: 'refused', reasons: [`Missing: ${flags}.`, '', usage(name, kind)] };
}

/** Asks again, with the answers given, as long as they make no item. */
async function askUntilDrafted(kind: Kind, given: Answers, material: Material): Promise<Draft> {
  let answers = await askAll(kind.questions, given, {}, material);
  for (;;) {
    const draft = kind.draft(answers, material);
    if (draft.kind === 'drafted') return draft;
    console.error(`\n${draft.reasons.join('\n')}\n`);
    answers = await askAll(kind.questions, {}, answers, material);
  }
}

async function write(files: readonly SourceFile[], what: string): Promise<void> {
  const style = await resolveConfig('content/x.md');
  for (const { path, text } of files) {
    const target = join(contentFolder, path.replace(/^content\//, ''));
    await mkdir(dirname(target), { recursive: true });
    const flag = what === 'new' ? 'wx' : 'w';
    await writeFile(target, await format(text, { ...style, filepath: path }), { flag });
    console.log(`${what.padEnd(8)}${path}`);
  }
}
