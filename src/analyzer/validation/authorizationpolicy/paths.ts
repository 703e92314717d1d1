import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import { toldOf } from '#analyzer/validation/authorizationpolicy/lists.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';

type Path = { path: string; list: string; problem: string };

const template = refusal('authorizationpolicy-path', {
  text: ({ path, problem }: Path) => `Envoy cannot read the template "${path}": ${problem}.`,
  fix: 'Write {*} for one segment and {**} for any number at the end: "/shops/{*}/orders".',
  sameInIstio: ({ path, list, problem }) => `${list} ${problem} ${path.replace(/^\/+|\/+$/g, '')}`,
});

export const pathRules = [template];

export function validatePaths(
  paths: readonly string[] | undefined,
  list: string,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  const mistakes = [...(paths ?? []).entries()].filter(([, path]) => templateProblem(path));
  for (const [index, path] of toldOf(mistakes, settings)) {
    const problem = templateProblem(path) ?? '';
    report(template, { path, list, problem }, inside(at, index));
  }
}

/** Why Envoy would not match the template of a path; most paths are none. */
function templateProblem(path: string): string | undefined {
  if (!/[{}]/.test(path)) return undefined;
  const isTemplate = path.includes('{*}') || path.includes('{**}');
  let rest = false;
  for (const segment of path.replace(/^\/+|\/+$/g, '').split('/')) {
    if (segment === '{*}' || segment === '{**}') {
      if (rest) return '{**} is not its last operator';
      rest = segment === '{**}';
    } else if (/[{}]/.test(segment)) return `"${segment}" is neither {*} nor {**}`;
    else if (isTemplate && !/^[a-zA-Z0-9\-._~%!$&'()+,;:@=]+$/.test(segment)) {
      return segment === '' ? 'it has an empty segment' : `"${segment}" has other characters`;
    }
  }
  return undefined;
}
