import { join } from 'node:path';
import { defineConfig } from 'rolldown';

const root = join(import.meta.dirname, '..');

/** The commands as plain JavaScript for the Node of whoever runs them; what is large comes when needed. */
export default defineConfig({
  cwd: root,
  input: { main: 'src/cli/main.ts', polyfills: 'src/cli/polyfills.ts' },
  platform: 'node',
  output: {
    dir: 'dist-cli',
    format: 'esm',
    cleanDir: true,
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
});
