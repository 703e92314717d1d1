// Told to Node with --require: writes what a run of the command loaded as the last line of standard error.
const fs = require('node:fs');
const { basename } = require('node:path');

const files = [];
const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => {
  if (String(path).endsWith('.cjs'))
    files.push(basename(String(path)).replace(/(?:-.{8})?\.cjs$/, ''));
  return readFileSync(path, ...rest);
};

let formats = 0;
for (const name of ['NumberFormat', 'DateTimeFormat', 'Collator', 'Segmenter']) {
  Intl[name] = new Proxy(Intl[name], {
    construct: (made, args) => {
      formats++;
      return new made(...args);
    },
  });
}

process.on('exit', () => {
  const modules = process.moduleLoadList.map((name) => name.replace('NativeModule ', ''));
  const rare = ['net', 'tty', 'crypto', 'zlib', 'child_process'];
  const told = { files, formats, modules: rare.filter((name) => modules.includes(name)) };
  console.error(JSON.stringify(told));
});
