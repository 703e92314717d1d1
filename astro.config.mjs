import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { headers } from './src/policy.ts';

export default defineConfig({
  site: process.env['CHARTROOM_SITE'] ?? 'https://chartroom.example',
  base: process.env['CHARTROOM_BASE'] ?? '/',
  outDir: process.env['CHARTROOM_OUT'] ?? 'dist',
  trailingSlash: 'always',
  integrations: [mdx(), sitemap()],
  // `npm start` serves under the same headers as a real host.
  server: { headers },
  devToolbar: { enabled: false },
  // The default drops the space where Prettier breaks a line before a link.
  compressHTML: true,
  // The policy allows no inline script or style, so nothing may be inlined.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
});
