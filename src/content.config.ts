import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as sources, type CollectionName } from '#catalog/collections.ts';
import { contentFolder } from './content-folder.ts';

function collection<Name extends CollectionName>(name: Name) {
  const { extension, schema } = sources[name];
  return defineCollection({
    loader: glob({ base: `${contentFolder}/${name}`, pattern: `**/*.${extension}` }),
    schema: schema as (typeof sources)[Name]['schema'],
  });
}

export const collections = {
  editions: collection('editions'),
  sessions: collection('sessions'),
  talks: collection('talks'),
  speakers: collection('speakers'),
  slides: collection('slides'),
  topics: collection('topics'),
  lists: collection('lists'),
};
