import { expect, test } from 'vitest';
import { folderPages } from '#catalog/folder-pages.ts';
import { kinds } from '../../scripts/site/kinds.ts';

test('the pages that texts may link to are those of src/pages', () => {
  const pages = kinds
    .filter((kind) => kind !== '404' && !kind.includes('['))
    .map((kind) => kind.replace(/(^|\/)index$/, '$1').replace(/[^/]$/, '$&/'));
  expect(pages.toSorted()).toEqual([...folderPages].toSorted());
});
