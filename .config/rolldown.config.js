import { join } from 'node:path';
import { defineConfig } from 'rolldown';

/** What a run may do without; each of these comes in a file of its own when it is needed. */
const seldom =
  /src\/(?:analyzer\/(?:archive\/(?:gzip|read|tar|zip)|forms\/\w+|schemas\/envoy-api)|cli\/(?:polyfills|tty|analyze\/(?:diff|fix|write-file)|.*(?:help|explain|list-checks)))\.ts|re2js|fflate|feeds/;

/** What every run needs, be it that of `--help`. */
const early =
  /src\/(?:catalog\/|cli\/\w+\.ts|cli\/(?:accesslogs\/options|analyze\/(?:forms|misuse|options)|balance\/options|posture\/options)\.ts|analyzer\/(?:message|suppression\/(?:glob|option))\.ts)/;

/** How the commands take in what they are given. */
const input = /src\/(?:cli\/input\/|analyzer\/archive\/(?:decode|limits|names)\.ts)/;

/** What follows requests, which the analyzer has no need of. */
const onlyRequests = /src\/(?:analyzer|cli)\/request\//;

/**
 * Files as the loader takes them: functions, as a text that is put together at each start is copied
 * once more at each start; with letters beyond ASCII as escapes, as Node reads and keeps a text of
 * single bytes in half the time.
 */
const functions = {
  name: 'functions',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const code = chunk.code.replace(/[^\0-\x7f]/g, escaped);
      chunk.code = `(function (exports, require, module) {${code}\n})`;
    }
  },
};

/** @param {string} unit of UTF-16 */
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * The commands as plain JavaScript, for the Node of whoever runs them. Each file more takes time
 * to start, and so does each line that is not needed.
 */
export default defineConfig({
  cwd: join(import.meta.dirname, '..'),
  input: { main: 'src/cli/main.ts', polyfills: 'src/cli/polyfills.ts' },
  platform: 'node',
  plugins: [functions],
  output: {
    dir: 'dist-cli',
    format: 'cjs',
    cleanDir: true,
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      groups: [
        { name: 'start', test: (id) => early.test(id) && !seldom.test(id) },
        // What the commands share, so that none loads another.
        { name: 'input', test: (id) => input.test(id) },
        { name: 'yaml', test: (id) => id.includes('js-yaml') },
        {
          name: 'accesslogs',
          test: (id) =>
            /src\/(?:accesslogs|cli\/accesslogs)\//.test(id) && !early.test(id) && !seldom.test(id),
        },
        {
          name: 'balance',
          test: (id) => /src\/(?:cli\/)?balance\//.test(id) && !early.test(id) && !seldom.test(id),
        },
        {
          name: 'posture',
          test: (id) => /src\/(?:cli\/)?posture\//.test(id) && !early.test(id) && !seldom.test(id),
        },
        {
          name: 'analyzer',
          test: (id) =>
            /src\/(?:analyzer|cli)|js-yaml/.test(id) &&
            !onlyRequests.test(id) &&
            !early.test(id) &&
            !seldom.test(id),
        },
        {
          name: 'request',
          test: (id) => onlyRequests.test(id) && !early.test(id) && !seldom.test(id),
        },
      ],
    },
  },
});
