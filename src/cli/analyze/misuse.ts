import { isSuppressionOption } from '#analyzer/suppression/option.ts';
import type { Given } from '#cli/options.ts';

/** What is wrong with options that are right one by one. */
export function misuse(given: Given): string | undefined {
  if (given.positionals.length === 0) {
    return 'Name a file, a folder or an archive, or - for standard input.';
  }
  if (given.has('use-kube')) {
    return '--use-kube asks for a cluster, and only files are checked here. Leave it out.';
  }
  const unusable = given.values('suppress').find((text) => !isSuppressionOption(text));
  if (unusable !== undefined) {
    return `-S cannot be "${unusable}". Write CODE=Kind name.namespace: "IST0101=VirtualService reviews.default".`;
  }
  return undefined;
}
