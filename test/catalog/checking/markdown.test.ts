import { describe, expect, test } from 'vitest';
import { htmlOf, imagesOf, linksOf, withoutCode } from '#catalog/checking/markdown.ts';
import { relativePath } from '#catalog/checking/relative-path.ts';

describe('a body of Markdown', () => {
  test.each([
    ['a link', 'See [it](https://a.example/b).', ['https://a.example/b']],
    ['a link with a title', '[it](../b/ "The title")', ['../b/']],
    ['a link with brackets in it', '[it](https://a.example/b_(c))', ['https://a.example/b_(c)']],
    ['a link in angle brackets', '[it](<../b/>)', ['../b/']],
    ['a link that is empty', '[it]()', ['']],
    ['a reference', 'See [it][1].\n\n[1]: http://a.example', ['http://a.example']],
    ['an address in angle brackets', '<http://a.example>', ['http://a.example']],
    [
      'a bare address',
      'At http://a.example/b and www.b.example',
      ['http://a.example/b', 'www.b.example'],
    ],
    ['code', 'Write `[it](b)` and ``[`](b)``.', []],
    ['a block of code', '```yaml\n[it](b)\n```\n', []],
    ['a block of code in a list', '1. So:\n\n   ```yaml\n   [it](b)\n   ```\n', []],
    ['what a backslash makes plain', 'An array\\[0\\](see there)', []],
    ['a picture', '![it](b.png)', []],
  ])('has the links of %s', (_, body, targets) => {
    expect(linksOf(withoutCode(body)).map(({ target }) => target)).toEqual(targets);
  });

  test.each([
    ['an element', 'A <br> here', [2]],
    ['an element with attributes', '<img src="x">', [0]],
    ['the end of an element', 'So</p>', [2]],
    ['a comment', 'So <!-- no -->', [3]],
    ['a comparison', 'a < b and b <c, 3<4', []],
    ['an address in angle brackets', '<https://a.example>', []],
    ['code', '`<name>`', []],
    ['what a backslash makes plain', '\\<name>', []],
  ])('has HTML where %s is', (_, body, indexes) => {
    expect(htmlOf(withoutCode(body))).toEqual(indexes);
  });

  test.each([
    ['a picture', 'So ![it](b.png)', [3]],
    ['a picture by reference', '![it][1]', [0]],
    ['a link after a call', 'Stop! [it](b)', []],
  ])('has pictures where %s is', (_, body, indexes) => {
    expect(imagesOf(withoutCode(body))).toEqual(indexes);
  });
});

test('what stands behind code keeps its place', () => {
  const body = 'A `b`.\n\n```\ncode\n```\n\n[it](x)';
  const plain = withoutCode(body);
  expect(plain).toHaveLength(body.length);
  expect(linksOf(plain)).toEqual([{ target: 'x', index: body.indexOf('x') }]);
});

test.each([
  ['talks/con/mesh/', 'topics/wasm/', '../../../topics/wasm/'],
  ['talks/con/mesh/', 'talks/con/other/', '../other/'],
  ['topics/wasm/', 'topics/', '../'],
  ['topics/wasm/', '', '../../'],
  ['topics/wasm/', 'topics/wasm/', './'],
])('from %s to %s leads %s', (from, to, path) => {
  expect(relativePath(from, to)).toBe(path);
  expect(new URL(path, `https://a.example/base/${from}`).pathname).toBe(`/base/${to}`);
});
