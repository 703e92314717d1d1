import { describe, expect, test } from 'vitest';
import { analyze, type AnalyzeOptions } from '#analyzer/analyze.ts';
import { fitsGlob } from '#analyzer/suppression/glob.ts';

/** A VirtualService with a host that no file has (IST0101) and a field that is none (CR0005). */
const virtualService = ({ above = '', annotations = '{}', beside = '', inside = '' }) => `${above}
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: reviews
  namespace: shop
  annotations: ${annotations}
spec:
  hosts: [reviews]
  http:
    - route:
        ${inside}
        - destination: { host: nowhere } ${beside}
  timout: 5s
`;

async function outcome(text: string, options: AnalyzeOptions = {}) {
  const result = await analyze([{ name: 'in.yaml', text }], options);
  return {
    shown: result.findings.map(({ code }) => code).filter((code) => code !== 'CR0042'),
    hidden: result.suppressed.map(({ finding, by, reason }) =>
      [finding.code, by, reason].filter(Boolean).join(' '),
    ),
    unused: result.unusedSuppressions.map(({ text, why }) => `${text}: ${why}`),
  };
}

test('nothing is hidden by itself', async () => {
  const result = await outcome(virtualService({}));
  expect(result).toEqual({ shown: ['IST0101', 'CR0005'], hidden: [], unused: [] });
});

describe('an option', () => {
  test.each([
    'IST0101=VirtualService reviews.shop',
    'IST0101=VirtualService shop/reviews',
    'IST0101=*',
    'IST01*=VirtualService *.shop',
    'ist0101 = VirtualService shop/*',
  ])('%s hides', async (option) => {
    const result = await outcome(virtualService({}), { suppressions: [option] });
    expect(result).toEqual({ shown: ['CR0005'], hidden: ['IST0101 option'], unused: [] });
  });

  test.each([
    ['IST0101=VirtualService reviews', 'Nothing of the code IST0101 was found in such a resource.'],
    ['IST9999=*', 'No check raises "IST9999".'],
    ['IST0101', 'Write it as CODE=Kind name.namespace; both may hold a "*".'],
    ['IST0101=a=b', 'Write it as CODE=Kind name.namespace; both may hold a "*".'],
  ])('%s hides nothing, and is told', async (option, why) => {
    const result = await outcome(virtualService({}), { suppressions: [option] });
    expect(result.shown).toEqual(['IST0101', 'CR0005']);
    expect(result.unused).toEqual([`${option}: ${why}`]);
  });

  test.each([
    ['IST0101=VirtualService shop/reviews', ['IST0101 option']],
    ['IST0101=VirtualService *', ['IST0101 option']],
    ['IST0101=VirtualService reviews.shop', []],
    ['IST01*=VirtualService shop/reviews', []],
  ])('answering like Istio, %s hides %j', async (option, hidden) => {
    const result = await outcome(virtualService({}), { suppressions: [option], likeIstio: true });
    expect(result.hidden).toEqual(hidden);
  });
});

describe('an annotation', () => {
  test.each([
    ['{ galley.istio.io/analyze-suppress: IST0101 }', ['IST0101 annotation'], []],
    ["{ galley.istio.io/analyze-suppress: 'CR0005, IST0101' }", both('annotation'), []],
    ["{ galley.istio.io/analyze-suppress: '*' }", both('annotation'), []],
    ["{ kiali.io/ignore-validations: '' }", both('annotation'), []],
    ['{ kiali.io/ignore-validations: KIA1101 }', ['IST0101 annotation'], []],
    // Kiali finds it, and we do not look for it.
    ['{ kiali.io/ignore-validations: KIA1104 }', [], []],
    [
      '{ galley.istio.io/analyze-suppress: IST0109 }',
      [],
      [
        'galley.istio.io/analyze-suppress: IST0109: Nothing of the code IST0109 was found in this resource.',
      ],
    ],
  ])('%s', async (annotations, hidden, unused) => {
    const result = await outcome(virtualService({ annotations }));
    expect([result.hidden, result.unused]).toEqual([hidden, unused]);
  });

  test.each([
    ["{ galley.istio.io/analyze-suppress: 'IST0109,IST0101' }", ['IST0101 annotation']],
    ["{ galley.istio.io/analyze-suppress: 'IST0109, IST0101' }", []],
    ["{ kiali.io/ignore-validations: '' }", []],
  ])('answering like Istio, %s hides %j', async (annotations, hidden) => {
    const result = await outcome(virtualService({ annotations }), { likeIstio: true });
    expect(result.hidden).toEqual(hidden);
  });
});

describe('a comment', () => {
  const because = '# chartroom: ignore IST0101 because team B makes it';

  test.each([
    ['beside the line', { beside: because }],
    ['above the line', { inside: because }],
    ['above the line, with another comment between', { inside: `${because}\n        # TODO\n` }],
    ['above the document', { above: because }],
    ['above the separator of the document', { above: `${because}\n---` }],
  ])('%s hides, and says why', async (_, place) => {
    const result = await outcome(virtualService(place));
    expect(result).toEqual({
      shown: ['CR0005'],
      hidden: ['IST0101 comment team B makes it'],
      unused: [],
    });
  });

  test('may name several codes', async () => {
    const above = '# chartroom: ignore cr0005, IST0101 because it is old';
    const result = await outcome(virtualService({ above }));
    expect(result.hidden).toEqual(['IST0101 comment it is old', 'CR0005 comment it is old']);
  });

  test('may give its reason right behind a comma', async () => {
    const result = await outcome(
      virtualService({ above: '# chartroom: ignore IST0101,because old' }),
    );
    expect(result.hidden).toEqual(['IST0101 comment old']);
  });

  test('hides nothing of the document before or after it', async () => {
    const text =
      virtualService({}) +
      '---' +
      virtualService({ above: '\n' + because }).replaceAll('reviews', 'two') +
      '---' +
      virtualService({}).replaceAll('reviews', 'three');
    const result = await outcome(text);
    expect(result.hidden).toHaveLength(1);
    expect(result.shown).toHaveLength(5);
  });

  test('above a List hides in all its items, above an item in that one', async () => {
    const item = (name: string, above = '') => `${above}
  - apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: { name: ${name} }
    spec: { hosts: [a], timout: 5s, http: [{ route: [{ destination: { host: nowhere } }] }] }
`;
    const second = '  # chartroom: ignore CR0005 because it is tried out';
    const text = `${because}\napiVersion: v1\nkind: List\nitems:${item('a')}${item('b', second)}`;
    expect((await outcome(text)).hidden).toEqual([
      'IST0101 comment team B makes it',
      'CR0005 comment it is tried out',
      'IST0101 comment team B makes it',
    ]);
  });

  test('that says what another one has said is told', async () => {
    const above = `${because}\n${because}`;
    const result = await outcome(virtualService({ above }));
    expect(result.unused).toEqual([`${because}: A comment before it hides IST0101 already.`]);
  });

  test('of which a part does nothing is told', async () => {
    const beside = '# chartroom: ignore IST0101, IST0109, IST9999 because team B makes it';
    const result = await outcome(virtualService({ beside }));
    expect(result.unused).toEqual([
      `${beside}: Nothing of the code IST0109 was found on line 13.`,
      `${beside}: No check raises "IST9999".`,
    ]);
  });

  test('at the end of everything is told', async () => {
    const result = await outcome(virtualService({}) + because);
    expect(result.unused).toEqual([`${because}: No line follows it.`]);
  });

  test('above a document that cannot be read counts too', async () => {
    const text = '# chartroom: ignore CR0001 because it is a draft\na: [\n---\nb: [\n';
    const result = await outcome(text);
    expect(result).toEqual({
      shown: ['CR0001'],
      hidden: ['CR0001 comment it is a draft'],
      unused: [],
    });
  });

  test('is none when answering like Istio', async () => {
    const result = await outcome(virtualService({ beside: because }), { likeIstio: true });
    expect(result.shown).toEqual(['IST0101', 'CR0005']);
  });
});

test.each([
  ['*', '', true],
  ['a*c', 'abc', true],
  ['a*c', 'ac', true],
  ['ab*bc', 'abc', false],
  ['*b*', 'abc', true],
  ['a', 'a', true],
  ['a', 'ab', false],
  ['*a*a*a*b', 'a'.repeat(100_000), false],
])('the pattern %s and %s', (pattern, text, fits) => {
  expect(fitsGlob(pattern, text)).toBe(fits);
});

function both(by: string): string[] {
  return [`IST0101 ${by}`, `CR0005 ${by}`];
}
