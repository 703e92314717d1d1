import { commandLine } from '#analyzer/command-line.ts';
import type { PageForm } from '#analyzer/forms/forms.ts';
import type { Desk } from '#browser/analyzer/desk.ts';
import { counted } from '#analyzer/wording.ts';
import { part } from '#browser/parts.ts';
import { problemText } from '#browser/analyzer/runs.ts';
import { shareLink } from '#browser/analyzer/share.ts';
import { meshConfigName, optionsOf } from '#browser/analyzer/work.ts';
import { kilobytes } from '#browser/link.ts';
import { copyText, saveFile } from '#browser/saving.ts';

const files: Readonly<Record<PageForm, [name: string, type: string]>> = {
  markdown: ['istio-findings.md', 'text/markdown'],
  json: ['istio-findings.json', 'application/json'],
  sarif: ['istio-findings.sarif', 'application/sarif+json'],
  junit: ['istio-findings.xml', 'application/xml'],
  html: ['istio-findings.html', 'text/html'],
};

/** The dialog from which findings and the text are taken along. */
export function offerTakeAway(desk: Desk, version: string): () => void {
  const { root } = desk;
  const tell = (text: string) => {
    part(root, 'taken').textContent = text;
  };
  for (const save of root.querySelectorAll<HTMLElement>('[data-save]')) {
    save.addEventListener('click', async () => {
      const form = save.dataset['save'] as PageForm;
      const text = await report(form);
      if (text === undefined) return;
      const [name, type] = files[form];
      saveFile(name, type, text);
      tell(`Saved as ${name}.`);
    });
  }
  for (const save of root.querySelectorAll<HTMLElement>('[data-save-files]')) {
    save.addEventListener('click', () => saveFiles(save.dataset['saveFiles'] === 'fixed'));
  }
  part(root, 'copy-report').addEventListener('click', async () => {
    const text = await report('markdown');
    if (text !== undefined) await copy(text, 'Copied the report.');
  });
  part(root, 'copy-command').addEventListener('click', () =>
    copy(command(), 'Copied the command.'),
  );
  part(root, 'copy-link').addEventListener('click', async () => {
    const shared = await shareLink(desk.work(), desk.client);
    if (shared.kind === 'problem') {
      tell(problemText(shared.problem));
      return;
    }
    if (shared.kind === 'long') {
      tell(
        `The link would be too long: ${kilobytes(shared.size)}. Save the files or a report instead.`,
      );
      return;
    }
    const masked = shared.masked > 0 ? ` ${counted(shared.masked, 'secret')} masked.` : '';
    await copy(shared.link, `Copied the link: ${kilobytes(shared.link.length)}.${masked}`);
  });
  return () => {
    part(root, 'command').textContent = command();
    tell('');
  };

  async function copy(text: string, told: string): Promise<void> {
    tell((await copyText(text)) ? told : 'The browser does not let this page copy.');
  }

  async function saveFiles(isFixed: boolean): Promise<void> {
    const now = Date.now();
    const { files: given, choices } = desk.work();
    const options = isFixed ? { options: optionsOf(choices, now) } : {};
    const outcome = await desk.client.ask({ kind: 'pack', files: given, now, ...options });
    if (outcome.kind !== 'answer') {
      tell(problemText(outcome));
      return;
    }
    const name = isFixed ? 'istio-files-fixed.zip' : 'istio-files.zip';
    saveFile(name, 'application/zip', outcome.value);
    tell(`Saved as ${name}.`);
  }

  async function report(form: PageForm): Promise<string | undefined> {
    const { findings = [], suppressed = [], settings = [] } = desk.analysis() ?? {};
    const { failureThreshold, likeIstio } = desk.work().choices;
    const istioVersion = settings.find(({ name }) => name === 'istioVersion')?.value ?? 'latest';
    const outcome = await desk.client.ask({
      kind: 'report',
      report: {
        form,
        findings,
        suppressed,
        // The findings are told of these, which may be older than the text.
        files: desk.analyzed(),
        failureThreshold,
        likeIstio,
        istioVersion,
        version,
      },
    });
    if (outcome.kind === 'answer') return outcome.value;
    tell(problemText(outcome));
    return undefined;
  }

  function command(): string {
    const { choices, files } = desk.work();
    const hasMesh = choices.meshConfig.trim() !== '';
    return commandLine(
      { ...choices, ...(hasMesh ? { meshConfigFile: meshConfigName } : {}) },
      files.map(({ name }) => name),
    );
  }
}
