import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The least that Astro needs for a page per talk: what our build of the same talks is held
 * against. Everything that makes a site of it is missing.
 */
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "private": true }\n',

  'astro.config.mjs': `import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://bare.example', cacheDir: './cache' });
`,

  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  talks: defineCollection({
    loader: glob({ base: process.env.CHARTROOM_CONTENT + '/talks', pattern: '**/*.md' }),
    schema: z.object({ title: z.string(), topics: z.array(z.string()), speakers: z.array(z.string()) }),
  }),
};
`,

  'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  const talks = await getCollection('talks');
  return talks.map((talk) => ({ params: { id: talk.id }, props: { talk } }));
}

const { talk } = Astro.props;
const { Content } = await render(talk);
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>{talk.data.title}</title>
  </head>
  <body>
    <h1>{talk.data.title}</h1>
    <p>{talk.data.speakers.join(', ')}</p>
    <p>{talk.data.topics.join(', ')}</p>
    <Content />
  </body>
</html>
`,
};

export async function writeBareSite(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
