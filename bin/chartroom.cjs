#!/usr/bin/env node
// CommonJS, here and in the bundle: Node starts it faster than modules.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { bundled } = require('./bundled.cjs');

const root = join(__dirname, '..');
const bundle = join(root, 'dist-cli');

if (existsSync(join(bundle, 'main.cjs'))) {
  const load = bundled(bundle);
  if (!('groupBy' in Map)) load('./polyfills.cjs');
  load('./main.cjs').main(process.argv.slice(2), pathToFileURL(`${root}/`));
} else {
  console.error('The commands are not built yet. Run "npm ci" in the folder of Chartroom first.');
  process.exitCode = 1;
}
