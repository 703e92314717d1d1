import { createInterface, type Interface } from 'node:readline/promises';
import { parts, type Answers } from '#catalog/authoring/answers.ts';
import type { Material, Question } from '#catalog/authoring/draft.ts';

/**
 * Asks on the terminal what the flags have not answered.
 *
 * @param given answers that are settled.
 * @param before answers of an earlier round, offered again.
 */
export async function askAll(
  questions: readonly Question[],
  given: Answers,
  before: Answers,
  material: Material,
): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+D leaves without a file.
  terminal.once('close', () => process.exit(1));
  const answers: Record<string, string | undefined> = { ...given };
  for (const question of questions) {
    const { flag, flagOnly, when } = question;
    if (answers[flag] !== undefined) continue;
    if (flagOnly || when?.(answers) === false) {
      answers[flag] = before[flag];
      continue;
    }
    const offered = before[flag] ?? question.suggest?.(answers, material);
    const answer = await ask(terminal, question, offered);
    answers[flag] = await settle(terminal, question, answer, material);
  }
  terminal.removeAllListeners('close');
  terminal.close();
  return answers;
}

async function ask(
  terminal: Interface,
  { ask: text, required }: Question,
  offered: string | undefined,
): Promise<string> {
  for (;;) {
    const said = await terminal.question(`${text}${offered ? ` [${offered}]` : ''}: `);
    // A hyphen takes no offer.
    const given = said.trim() === '' ? (offered ?? '') : said.trim();
    const answer = given === '-' ? '' : given;
    if (answer || !required) return answer;
  }
}

/** Clears up the doubts about each part of an answer. */
async function settle(
  terminal: Interface,
  { doubt }: Question,
  answer: string,
  material: Material,
): Promise<string> {
  if (!doubt) return answer;
  const settled: string[] = [];
  for (const part of parts(answer)) {
    const doubted = doubt(part, material);
    const said = doubted ? await terminal.question(`  ${doubted.ask} (Y/n) `) : '';
    settled.push(doubted ? (/^n/i.test(said.trim()) ? doubted.no : doubted.yes) : part);
  }
  return settled.join(', ');
}
