#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const bundle = new URL('../dist-cli/', import.meta.url);

if (existsSync(new URL('main.js', bundle))) {
  // Node 22 and newer keep compiled code between two runs.
  module.enableCompileCache?.();
  if (!('groupBy' in Map)) await import(new URL('polyfills.js', bundle).href);
  const { main } = await import(new URL('main.js', bundle).href);
  await main(process.argv.slice(2), new URL('../', import.meta.url));
} else {
  console.error('The commands are not built yet. Run "npm ci" in the folder of Chartroom first.');
  process.exitCode = 1;
}
