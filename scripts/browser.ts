import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './program.ts';

/** Variables that name a browser's program, ours first, then those that other tools read. */
const variables = ['CHARTROOM_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where installers put a browser that is not in the path, by `process.platform`. */
const usualPlaces: Readonly<Record<string, readonly string[]>> = {
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((variable) =>
    join(process.env[variable] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
};

/**
 * The program of a Chromium: one that is there, else one installed now.
 *
 * @throws {Error} when there is none and none can be installed: what was tried, and what to do.
 */
export async function browserProgram(): Promise<string> {
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (isProgram(path)) return path;
    throw new Error(`${variable} names ${path}, which is no program.`);
  }
  return (await installedBrowser()) ?? (await installBrowser());
}

async function installedBrowser(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name + ending)));
  const places = [...inPath, ...(usualPlaces[process.platform] ?? []), chromium.executablePath()];
  for (const path of places) {
    if (isProgram(path) && (await starts(path))) return path;
  }
  return undefined;
}

async function installBrowser(): Promise<string> {
  const tried: string[] = [];
  for (const command of installers()) {
    console.log(`No Chromium found. Trying: ${command.join(' ')}`);
    const { passed, output } = await run(command);
    const found = await installedBrowser();
    if (found) return found;
    const last = output.trim().split('\n').at(-1) ?? '';
    tried.push(`  ${command.join(' ')}: ${passed ? 'installed none' : last}`);
  }
  throw new Error(
    [
      'The tests need Chromium or Chrome, found none and could install none:',
      ...tried,
      'Install one, or name its program: CHARTROOM_BROWSER=/path/to/chromium npm test',
    ].join('\n'),
  );
}

function installers(): string[][] {
  const playwright = ['playwright-core', 'install', 'chromium'];
  const isDebian = isProgram('/usr/bin/apt-get');
  if (!isDebian || process.getuid?.() !== 0) return [playwright];
  return [
    ['sh', '-c', 'apt-get update && apt-get install --yes --no-install-recommends chromium'],
    // Ubuntu's package only points to a snap. Playwright's comes with the libraries it needs.
    [...playwright, '--with-deps'],
  ];
}

/** Tells a browser from a stand-in that asks for a snap, and from one that lacks libraries. */
async function starts(path: string): Promise<boolean> {
  // Windows' Chrome opens a window instead.
  return process.platform === 'win32' || (await run([path, '--version'])).passed;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
