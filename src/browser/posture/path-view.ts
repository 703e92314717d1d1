import { element } from '#browser/element.ts';
import { releasePath } from '#catalog/release-names.ts';
import type { Change } from '#catalog/release.ts';
import { counted } from '#catalog/numbers.ts';
import type { Posture } from '#posture/judge.ts';
import { changeNames, pathText, stepFacts, stepText } from '#posture/path-words.ts';
import type { Step } from '#posture/path.ts';

/**
 * The way to upgrade, step by step; what each step changes is folded away.
 *
 * @param base the address of the site.
 */
export function pathView({ path, date }: Posture, base: string): HTMLElement[] {
  if (!path) return [];
  const steps = path.kind === 'steps' ? path.steps : [];
  return [
    element(
      'section',
      'version',
      element('h2', '', 'The way to upgrade'),
      element('p', '', pathText(path, date)),
      element('ol', '', ...steps.map((step) => stepView(step, base))),
    ),
  ];
}

function stepView(step: Step, base: string): HTMLElement {
  const { changes, release } = step;
  const page = element('a', '', `Istio ${release}`);
  page.href = `${base}${releasePath(release)}`;
  const facts = element('p', 'soft', `${stepFacts(step).join(' ')} `, page);
  const head = [element('strong', '', stepText(step)), facts];
  if (changes.length === 0) return element('li', '', ...head);
  return element(
    'li',
    '',
    ...head,
    element(
      'details',
      '',
      element('summary', '', `${counted(changes.length, 'thing')} that it removes or changes`),
      element('ul', 'changes', ...changes.map(changeView)),
    ),
  );
}

function changeView({
  kind,
  what,
  lookFor,
  former,
  source,
  release,
}: Change & { release: string }) {
  const link = element('a', '', 'Source');
  link.href = source;
  const hint = element('p', 'soft small', `${kind === 'added' ? 'For' : 'Look for'}: ${lookFor}.`);
  if (former !== undefined) {
    hint.append(' As before, for a while: ', element('code', '', former));
  }
  return element(
    'li',
    '',
    element(
      'p',
      '',
      element('strong', '', `${release}, ${changeNames[kind].toLowerCase()}: `),
      `${what} `,
      link,
    ),
    hint,
  );
}
