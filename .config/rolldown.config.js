import { join } from 'node:path';
import { defineConfig } from 'rolldown';

/**
 * The commands as plain JavaScript, for the Node of whoever runs them. What is large and seldom
 * needed stays in files of its own.
 */
export default defineConfig({
  cwd: join(import.meta.dirname, '..'),
  input: { main: 'src/cli/main.ts', polyfills: 'src/cli/polyfills.ts' },
  platform: 'node',
  output: {
    dir: 'dist-cli',
    format: 'cjs',
    cleanDir: true,
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  },
});
