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
  if (given.has('dry-run') && !given.has('fix')) {
    return '--dry-run shows what --fix would change. Add --fix.';
  }
  if (given.has('fix') && given.has('like-istioctl')) {
    return '--like-istioctl answers as istioctl does, which mends nothing. Leave it or --fix out.';
  }
  if (given.has('fix') && given.positionals.includes('-') && given.positionals.length > 1) {
    return '--fix mends standard input alone, or files alone. Call it twice.';
  }
  const release = given.value('istio-version');
  if (release !== undefined && !/^1\.\d{1,2}$/.test(release)) {
    return `--istio-version cannot be "${release}". Write a minor release, such as "1.31".`;
  }
  const unusable = given.values('suppress').find((text) => !isSuppressionOption(text));
  if (unusable !== undefined) {
    return `-S cannot be "${unusable}". Write CODE=Kind name.namespace: "IST0101=VirtualService reviews.default".`;
  }
  return undefined;
}
