/**
 * The text of a new guide: every section that it must have, and what each is for. What goes wrong
 * begins with the codes that it helps with.
 */
export function guideSkeleton(codes: readonly { code: string; title: string }[]): string {
  const wrong = codes.map(
    ({ code, title }) =>
      `- **${title}.** TODO: how it shows, and what helps ([${code}](../../checks/${code}/)).`,
  );
  return `TODO: what it is about and for whom, in two or three sentences.

## Why it works so

TODO: what happens, and why the steps stand in this order.

## Do it

<Steps>

1. **TODO: the first step.** What to do, and what it changes.

</Steps>

## Verify

TODO: what to run, and what it must answer.

## What goes wrong

${wrong.join('\n')}
`;
}
