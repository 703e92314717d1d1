import type { Analysis } from '#analyzer/analyze.ts';
import { startClient } from '#browser/analyzer/client.ts';
import workerAddress from '#browser/analyzer/worker.ts?worker&url';
import { element } from '#browser/element.ts';
import { codeOf } from '#browser/guides/code.ts';

/** Lets the reader change the broken manifest, and says what the analyzer thinks of the change. */
export function startRepair(root: HTMLElement): void {
  const frames = [...root.querySelectorAll<HTMLElement>('[data-code-frame]')];
  const [broken, solution] = frames;
  const bench = root.querySelector<HTMLElement>('[data-bench]');
  const field = bench?.querySelector('textarea');
  const verdict = bench?.querySelector<HTMLElement>('[data-verdict]');
  if (!broken || !bench || !field || !verdict) return;

  const name = broken.dataset['file'] ?? 'manifest.yaml';
  const others = [...document.querySelectorAll<HTMLElement>('[data-code-frame]')].filter((frame) =>
    (root.dataset['with'] ?? '').split(',').includes(frame.dataset['file'] ?? ''),
  );
  const beside = others.map((frame) => ({
    name: frame.dataset['file'] ?? '',
    text: codeOf(frame),
  }));
  const client = startClient(workerAddress);
  const keeps = (root.dataset['keeps'] ?? '').split(' ').filter(Boolean);
  let wanted = 0;
  let resources = 0;

  const check = async (text: string) => {
    const number = ++wanted;
    const outcome = await client.ask({
      kind: 'analyze',
      files: [{ name, text }, ...beside],
      options: {},
    });
    if (number !== wanted) return;
    const lost = keeps.find((word) => !text.includes(word));
    if (outcome.kind === 'answer')
      verdict.replaceChildren(...told(outcome.value, name, resources, lost));
    else verdict.replaceChildren(element('p', '', 'This text could not be checked.'));
  };

  const text = codeOf(broken);
  field.value = text;
  field.rows = text.split('\n').length + 1;
  broken.hidden = true;
  bench.hidden = false;
  field.focus();
  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void check(field.value), 300);
  });
  // What the solution holds, an answer must hold too: deleting is no repair.
  void client
    .ask({
      kind: 'analyze',
      files: [{ name, text: solution ? codeOf(solution) : text }, ...beside],
      options: {},
    })
    .then((outcome) => {
      if (outcome.kind === 'answer') resources = outcome.value.resources;
      return check(text);
    });
}

function told(
  { findings, resources }: Analysis,
  name: string,
  least: number,
  lost: string | undefined,
): HTMLElement[] {
  const own = findings.filter(({ place }) => place.file === name);
  if (own.length > 0) {
    return own.map(({ code, message, fix, place }) =>
      element(
        'p',
        '',
        element('strong', '', `Line ${place.start.line}, ${code}: `),
        `${message} ${fix}`,
      ),
    );
  }
  if (lost !== undefined) {
    return [element('p', '', `Nothing is wrong any more, but "${lost}" should be there.`)];
  }
  if (resources < least) {
    return [element('p', '', 'Nothing is wrong any more, but a resource is gone.')];
  }
  return [element('p', 'right', 'That is right: the analyzer finds nothing wrong.')];
}
