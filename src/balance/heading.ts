/** A line that begins the output of one proxy; its name may be unknown. */
export type Heading = { pod?: string };

/** Flags of `kubectl` and `istioctl` that take a value as a word of its own. */
const withValue = new Set(
  '-n --namespace -c --container --context --kubeconfig --cluster --user -o --output -s -r --revision -i --istioNamespace --proxy-admin-port'.split(
    ' ',
  ),
);

/** Longer lines are statistics. */
const longest = 2000;

/** Reads a banner, a command that was pasted with its output, or a name alone on its line. */
export function headingOf(line: string): Heading | undefined {
  if (line.length > longest) return undefined;
  const banner = /^The result of pod (\S+?):?$/.exec(line)?.[1];
  if (banner !== undefined) return { pod: bare(banner) };
  const framed = /^(=+>?|-{2,}|#+) (?:pod[/ ]|Pod:? )?([a-z0-9][\w./-]*):?(?: (?:<?=+|-+|#+))?$/;
  const found = framed.exec(line)?.[2];
  if (found !== undefined && isPodName(bare(found))) return { pod: bare(found) };
  if (line.startsWith('Defaulted container "')) return {};
  const command = kubectl(line) ?? istioctl(line);
  if (command !== undefined) return named(command);
  return isPodName(bare(line)) ? { pod: bare(line) } : undefined;
}

function kubectl(line: string): string | undefined {
  const exec = line.indexOf(' exec ');
  if (exec === -1 || !/(?:^|[\s/])(?:kubectl|oc|k)(?:\s|$)/.test(line.slice(0, exec)))
    return undefined;
  return line.slice(exec + ' exec '.length);
}

function istioctl(line: string): string | undefined {
  if (!/\bistioctl\s/.test(line)) return undefined;
  return /\b(?:x|experimental)\s+(?:es|envoy-stats)\b(.*)$/.exec(line)?.[1];
}

function named(words: string): Heading {
  const list = words.trim().split(/\s+/);
  for (let at = 0; at < list.length; at++) {
    const word = list[at] ?? '';
    if (word === '--') break;
    if (withValue.has(word)) at++;
    else if (!word.startsWith('-')) {
      const pod = bare(word.replace(/^["']|["']$/g, ''));
      return /^[a-z0-9]/.test(pod) ? { pod } : {};
    }
  }
  return {};
}

/** `pod/server-0` is `server-0`. */
function bare(name: string): string {
  return name.replace(/^(?:pods?|po)\//, '');
}

/**
 * Names of pods end in a number, or in a random part that Kubernetes added: `server-0`,
 * `reviews-v1-5f7d8c9b6-x2x4z`. Other words alone on a line are none.
 */
function isPodName(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*-(?:\d+|[a-z0-9]{5})(?:\.[a-z0-9-]+)?$/.test(text);
}
