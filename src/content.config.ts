import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as sources, type CollectionName } from '#catalog/collections.ts';
import { contentFolder } from './content-folder.ts';

function files(name: CollectionName) {
  const { extension } = sources[name];
  return glob({
    base: `${contentFolder}/${name}`,
    pattern: `**/*.${extension}`,
    // As the file is called: Astro would make a code small.
    generateId: ({ entry }) => entry.slice(0, -extension.length - 1),
  });
}

export const collections = {
  editions: defineCollection({ loader: files('editions'), schema: sources.editions.schema }),
  sessions: defineCollection({ loader: files('sessions'), schema: sources.sessions.schema }),
  talks: defineCollection({ loader: files('talks'), schema: sources.talks.schema }),
  speakers: defineCollection({ loader: files('speakers'), schema: sources.speakers.schema }),
  slides: defineCollection({ loader: files('slides'), schema: sources.slides.schema }),
  decks: defineCollection({ loader: files('decks'), schema: sources.decks.schema }),
  topics: defineCollection({ loader: files('topics'), schema: sources.topics.schema }),
  guides: defineCollection({ loader: files('guides'), schema: sources.guides.schema }),
  lists: defineCollection({ loader: files('lists'), schema: sources.lists.schema }),
  messages: defineCollection({ loader: files('messages'), schema: sources.messages.schema }),
  releases: defineCollection({ loader: files('releases'), schema: sources.releases.schema }),
  bulletins: defineCollection({ loader: files('bulletins'), schema: sources.bulletins.schema }),
  roadmap: defineCollection({ loader: files('roadmap'), schema: sources.roadmap.schema }),
};
