#!/usr/bin/env node
// CommonJS, here and in the bundle: Node starts it faster than modules.
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const root = join(__dirname, '..');
const bundle = join(root, 'dist-cli');

if (existsSync(join(bundle, 'main.cjs'))) {
  // Node 22 and newer keep compiled code from one run to the next.
  enableCompileCache?.();
  if (!('groupBy' in Map)) require(join(bundle, 'polyfills.cjs'));
  require(join(bundle, 'main.cjs')).main(process.argv.slice(2), pathToFileURL(`${root}/`));
} else {
  console.error('The commands are not built yet. Run "npm ci" in the folder of Chartroom first.');
  process.exitCode = 1;
}
