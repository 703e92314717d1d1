/** Of processors: other work on the machine is not the program's fault. */
const mostSeconds = 2;

/** What is wrong with an answer: that there is none, that it comes late, or what `look` finds. */
export async function timed<Answer>(
  answer: () => Answer | Promise<Answer>,
  look: (answer: Answer) => string | undefined | Promise<string | undefined>,
): Promise<string | undefined> {
  const before = process.cpuUsage();
  let given: Answer;
  try {
    given = await answer();
  } catch (error) {
    return `it crashes: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return seconds > mostSeconds ? `it takes ${seconds.toFixed(1)} s` : look(given);
}
