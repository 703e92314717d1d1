import { nearest } from '#catalog/checking/nearest.ts';
import { status, type Command, type Status } from '#cli/command.ts';
import { isUnwritable, note, write } from '#cli/output.ts';
import { version } from '#cli/version.ts';

type Listed = { summary: string; load: () => Promise<Command> };

/** Every command. Its file is loaded when the command is called. */
const commands: Readonly<Record<string, Listed>> = {
  accesslogs: {
    summary: 'explains access logs of Istio and Envoy line by line, and sums them up',
    load: async () => (await import('#cli/accesslogs.ts')).accesslogsCommand,
  },
  analyze: {
    summary: 'checks manifests as a cluster would hold them once they are applied',
    load: async () => (await import('#cli/analyze.ts')).analyzeCommand,
  },
  balance: {
    summary: 'tells how evenly connections are spread over Envoy’s workers',
    load: async () => (await import('#cli/balance.ts')).balanceCommand,
  },
  posture: {
    summary: 'tells the support, the security bulletins and the way to upgrade of versions',
    load: async () => (await import('#cli/posture.ts')).postureCommand,
  },
  request: {
    summary: 'follows a request through manifests: routes, subsets, mutual TLS, policies',
    load: async () => (await import('#cli/request.ts')).requestCommand,
  },
};

/**
 * Runs the command that the arguments name, and leaves its status as that of the process.
 *
 * @param root the folder of Chartroom.
 */
export async function main(args: readonly string[], root: URL): Promise<void> {
  try {
    process.exitCode = await run(args, root);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    note(
      isUnwritable(error)
        ? `chartroom: ${detail}`
        : `chartroom: this is a mistake of the program: ${detail}. Please report it.`,
    );
    process.exitCode = status.wrongUse;
  }
}

async function run([name = '', ...args]: readonly string[], root: URL): Promise<Status> {
  switch (name) {
    case '':
      note(overview());
      return status.wrongUse;
    case '-h':
    case '--help':
      write(overview());
      return status.clean;
    case '--version':
      write(version);
      return status.clean;
  }
  if (name === 'help') return run([...args.slice(0, 1), '--help'], root);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return (await command.load()).run(args, root);
  const meant = nearest(name, Object.keys(commands));
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  note(`chartroom: there is no command "${name}".${hint} "chartroom --help" lists them.`);
  return status.wrongUse;
}

function overview(): string {
  const longest = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(longest)}  ${summary}`,
  );
  const usage = 'Usage: chartroom COMMAND …\n\n';
  return `${usage}${rows.join('\n')}\n\n"chartroom COMMAND --help" tells more.`;
}
