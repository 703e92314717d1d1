import { startOrderedClient } from '#browser/analyzer/ordered-client.ts';
import workerAddress from '#browser/analyzer/worker.ts?worker&url';
import { element } from '#browser/element.ts';
import { codeOf } from '#browser/guides/code.ts';
import type { Judgement } from '#catalog/exercises/judge.ts';

/** Lets the reader change the broken manifest, and says how far the change does the task. */
export function startRepair(root: HTMLElement): void {
  const broken = root.querySelector<HTMLElement>('[data-code-frame]');
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
  const client = startOrderedClient(workerAddress);
  const musts = [...root.querySelectorAll<HTMLElement>('[data-must]')].map(({ dataset }) => ({
    that: dataset['must'] ?? '',
    otherwise: dataset['otherwise'] ?? '',
  }));
  let wanted = 0;

  const check = async (text: string) => {
    const number = ++wanted;
    const files = [{ name, text }, ...beside];
    const outcome = await client.ask({ kind: 'exercise', files, musts });
    if (number !== wanted) return;
    if (outcome.kind === 'answer') verdict.replaceChildren(...told(outcome.value));
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
  void check(text);
}

function told({ findings, missing: [first] }: Judgement): HTMLElement[] {
  if (findings.length > 0) {
    return findings.map(({ code, message, fix, place }) =>
      element(
        'p',
        '',
        element('strong', '', `Line ${place.start.line}, ${code}: `),
        `${message} ${fix}`,
      ),
    );
  }
  return first === undefined
    ? [
        element(
          'p',
          'right',
          'That is right: the analyzer finds nothing wrong, and the task is done.',
        ),
      ]
    : [element('p', '', `The analyzer finds nothing wrong, but the task is not done. ${first}`)];
}
