import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { feedAddresses } from '#feeds/addresses.ts';
import { classesForLines, classesForStyles, theme } from './src/highlighting.ts';
import { place, siteFolder } from './src/identity.ts';
import { headers } from './src/policy.ts';

/**
 * Parts that a page loads later are small and have no style of their own, so Vite's helper, which
 * preloads theirs, would cost each page more than it saves.
 */
const plainImports = {
  name: 'plain-imports',
  /** @type {'pre'} */
  enforce: 'pre',
  /** @param {string} id */
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

/**
 * `npm run build` writes the calendars of talks without Astro, for which a route each takes long.
 *
 * @type {import('astro').AstroIntegration}
 */
const talkCalendars = {
  name: 'talk-calendars',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return;
      injectRoute({
        pattern: `/${feedAddresses.talkCalendar('[edition]/[slug]')}`,
        entrypoint: './src/dev/talk-calendar.ts',
      });
    },
  },
};

export default defineConfig({
  site: place.host,
  base: place.base,
  outDir: siteFolder,
  cacheDir: process.env['CHARTROOM_CACHE'] ?? './node_modules/.astro',
  trailingSlash: 'always',
  integrations: [mdx(), sitemap(), talkCalendars],
  // Shiki knows no queries of Prometheus.
  markdown: {
    shikiConfig: {
      theme,
      langAlias: { promql: 'plaintext' },
      transformers: [classesForStyles, classesForLines],
    },
  },
  // `npm start` serves under the same headers as a real host.
  server: { headers },
  devToolbar: { enabled: false },
  // The default drops the space where Prettier breaks a line before a link.
  compressHTML: true,
  // The policy allows no inline script or style, so nothing may be inlined.
  // Some at once, so that the disk is written to while the next are made.
  build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [plainImports],
    // A worker loads what few inputs need when they come.
    worker: { format: 'es', plugins: () => [plainImports] },
  },
});
