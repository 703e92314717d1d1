import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import { utf8Length } from '#analyzer/utf8.ts';
import { leavingAt } from '#analyzer/validation/as-istio.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { readUrl } from '#analyzer/validation/urls.ts';
import { perhapsTakeOut, perhapsTakeOutParent } from '#analyzer/repair/plan.ts';
import { surely, write } from '#analyzer/repair/plan.ts';

const noUrl = refusal('wasm-no-url', {
  text: () => 'The plugin has no url.',
  fix: 'Say where the module is: "oci://registry.example.com/plugins/auth:1.0".',
});

const unreadableUrl = refusal('wasm-url', {
  text: ({ url, problem }: { url: string; problem: string }) =>
    `"${url}" is no address of a module: ${problem}.`,
  fix: 'Write "oci://", "https://" or "file://" and the rest of the address.',
});

const urlScheme = refusal('wasm-url-scheme', {
  text: ({ scheme }: { scheme: string }) => `Modules cannot be fetched by "${scheme}".`,
  why: 'What stands before the first colon is the scheme, be it meant as the host of a registry.',
  fix: 'Begin the address with "oci://", "https://", "http://" or "file://".',
});

const digestLength = refusal('wasm-sha256-length', {
  text: () => 'The digest in sha256 does not have 64 characters.',
  fix: 'Write the whole digest, without "sha256:" before it.',
});

const digestCharacters = refusal('wasm-sha256', {
  text: () => 'The digest in sha256 has more than digits and the letters a to f.',
  fix: 'Write it in lower-case hexadecimal.',
});

const longName = refusal('wasm-long-name', {
  text: ({ field, most }: { field: string; most: number }) =>
    `The name in ${field} is longer than ${most} characters.`,
  fix: 'Choose a shorter name.',
  sameInIstio: ({ field }) => field,
});

const variableName = refusal('wasm-env-no-name', {
  text: () => 'A variable of the environment has no name.',
  fix: 'Add the name.',
});

const repeatedVariable = refusal('wasm-env-repeated', {
  text: ({ name }: { name: string }) => `The variable "${name}" is given twice.`,
  fix: 'Keep one of them.',
  sameInIstio: () => '',
  repair: perhapsTakeOutParent,
});

const hostValue = refusal('wasm-env-value', {
  text: ({ name }: { name: string }) =>
    `The variable "${name}" is taken from the proxy, but it has a value too.`,
  fix: 'Remove value, or set valueFrom to INLINE.',
  sameInIstio: () => '',
  repair: perhapsTakeOut,
});

const envRules = [variableName, longName, repeatedVariable, hostValue];

export const wasmRules = [
  noUrl,
  unreadableUrl,
  urlScheme,
  digestLength,
  digestCharacters,
  ...envRules,
];

type Variable = { readonly name?: string; readonly value?: string; readonly valueFrom?: string };

type Wasm = {
  readonly url?: string;
  readonly sha256?: string;
  readonly imagePullSecret?: string;
  readonly pluginName?: string;
  readonly vmConfig?: { readonly env?: readonly Variable[] };
};

/** A module of WebAssembly and how it is run: a WasmPlugin, or a part of a TrafficExtension. */
export function validateWasm(wasm: Wasm, at: Field, report: Report, settings: Settings): void {
  const { imagePullSecret = '', pluginName = '', sha256 = '', url = '', vmConfig } = wasm;
  validateUrl(url, inside(at, 'url'), report);
  const digest = inside(at, 'sha256');
  const hex = /^(?:sha256:)?([a-f0-9]{64})$/.exec(sha256.trim().toLowerCase())?.[1];
  const repair = hex === undefined ? undefined : surely(write(digest.path, hex));
  if (sha256 !== '' && utf8Length(sha256) !== 64) report(digestLength, {}, { ...digest, repair });
  else if (!/^[a-f0-9]*$/.test(sha256)) report(digestCharacters, {}, { ...digest, repair });
  validateLength(imagePullSecret, 'imagePullSecret', 253, at, report);
  validateLength(pluginName, 'pluginName', 256, at, report);
  // Istio leaves the environment at its first mistake.
  const first = leavingAt(envRules, report, settings);
  validateEnvironment(vmConfig?.env ?? [], inside(at, 'vmConfig', 'env'), first);
}

/** Without a scheme it is an image of a registry. */
function validateUrl(url: string, at: Field, report: Report): void {
  if (url === '') {
    report(noUrl, {}, at);
    return;
  }
  const text = readUrl(url, true).kind === 'url' ? url : `http://${url}`;
  const readings = [readUrl(text, true), readUrl(text)];
  const unreadable = readings.find(({ kind }) => kind === 'unreadable');
  if (unreadable?.kind === 'unreadable') {
    report(unreadableUrl, { url, problem: unreadable.problem }, at);
    return;
  }
  const [reading] = readings;
  const scheme = reading?.kind === 'url' ? reading.scheme : '';
  if (!schemes.has(scheme)) report(urlScheme, { scheme }, at);
}

const schemes = new Set(['', 'file', 'http', 'https', 'oci']);

function validateEnvironment(env: readonly Variable[], at: Field, report: Report): void {
  const names = new Set<string>();
  for (const [index, { name = '', value = '', valueFrom = 'INLINE' }] of env.entries()) {
    const place = inside(at, index, 'name');
    if (name === '') report(variableName, {}, place);
    else if (utf8Length(name) > 256) validateLength(name, 'name', 256, inside(at, index), report);
    else if (names.has(name)) report(repeatedVariable, { name }, place);
    else if (value !== '' && valueFrom !== 'INLINE') {
      report(hostValue, { name }, inside(at, index, 'value'));
    }
    names.add(name);
  }
}

function validateLength(
  name: string,
  field: string,
  most: number,
  at: Field,
  report: Report,
): void {
  if (utf8Length(name) > most) report(longName, { field, most }, inside(at, field));
}
