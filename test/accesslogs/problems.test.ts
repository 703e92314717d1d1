import { readItems } from '#catalog/checking/read.ts';
import { describe, expect, test } from 'vitest';
import { explain, explanationText } from '#accesslogs/explain.ts';
import { flags } from '#accesslogs/flags.ts';
import { problems } from '#accesslogs/problems.ts';
import { readContentFiles } from '../../scripts/content-files.ts';
import { examples, failed, tcp } from './problem-examples.ts';
import { istioLine, logLines } from './sample-lines.ts';

describe('Each problem is found by a line that tells of it.', () => {
  test.each(examples)('%s: %s', (id, _, given) => {
    const [line] = logLines(typeof given === 'string' ? given : istioLine(given));
    expect(explain(line!).problem).toBe(id);
  });

  test.each(examples)('%s: %s is told in whole sentences, each once.', (_, __, given) => {
    const [line] = logLines(typeof given === 'string' ? given : istioLine(given));
    const { says, transport, flags, answeredByText, directionText, causes, next } = explain(line!);
    const meanings = flags.map(({ meaning }) => meaning);
    const texts = [says, ...transport, ...meanings, answeredByText, directionText];
    for (const text of [...texts, ...causes, ...next]) expect(text).toMatch(/[.?]$/);
    expect(texts).toEqual([...new Set(texts)]);
  });

  test('None is without an example.', () => {
    expect(examples.map(([id]) => id)).toEqual(problems.map(({ id }) => id));
  });
});

test.each(flags.map(({ short, long, meaning }) => [short, long, meaning]))(
  'The flag %s is explained by its short and its long name.',
  (short, long, meaning) => {
    for (const name of [short, long]) {
      const [line] = logLines(istioLine(failed(name)));
      expect(line!.flags).toEqual([short]);
      expect(explanationText(line!)).toContain(`${short}: ${meaning}`);
    }
  },
);

test('These are all flags that Envoy has of its own.', () => {
  const all =
    'LH UH UT LR UR UF UC UO NR DI FI RL UAEX RLSE DC URX SI IH DPE UMSDR RFCF NFCF DT UPE NC OM DF DO DR UDO';
  expect(flags.map(({ short }) => short).toSorted()).toEqual(all.split(' ').toSorted());
});

test.each([
  ['certificate-name', 'certificate of the other side'],
  ['certificate-issuer', 'is not trusted here'],
  ['connection-refused', 'refused'],
  ['tls-alert', 'with alert 116'],
])('%s tells what the transport reported once.', (id, part) => {
  const [, , given = ''] = examples.find(([name]) => name === id) ?? [];
  const [line] = logLines(typeof given === 'string' ? given : istioLine(given));
  expect(
    explanationText(line!)
      .split(/ Most likely: /)[0]
      ?.split(part).length,
  ).toBeLessThan(3);
  expect(explain(line!).transport).toEqual([]);
});

test('Of a TCP connection that its client closed, no response is told of.', () => {
  const [line] = logLines(istioLine({ ...tcp, flags: 'DC', numbers: '9 9 9 -' }));
  const { harmless, causes, next } = explain(line!);
  expect(harmless).toBe(true);
  expect([explanationText(line!), ...causes, ...next].join(' ')).not.toMatch(/response|timeout/);
});

describe('Of a connection that failed, the likeliest cause is one that can be', () => {
  const uf = { ...tcp, flags: 'UF,URX' };
  const local = '"127.0.0.6:9999" InboundPassthroughCluster';
  test.each([
    ['to the outside', { to: '"1.2.3.4:443" PassthroughCluster' }, 'The address cannot be reached'],
    ['to the application', { to: local }, 'The application has not started yet'],
    ['to a port of it', { to: '"10.1.5.5:80" inbound|80||' }, 'The application has not started'],
    ['after 10 seconds', { numbers: '0 0 10000 -' }, 'A NetworkPolicy or firewall drops'],
    ['at once', { numbers: '0 0 3 -' }, 'Nothing listens on the port'],
    ['after 30 s of TCP', { numbers: '0 0 30000 -' }, 'Nothing listens on the port'],
    [
      'of HTTP, after three attempts of 10 seconds',
      { ...failed('UF,URX'), numbers: '0 91 30040 -', request: 'GET / HTTP/1.1', id: 'a' },
      'A NetworkPolicy or firewall drops',
    ],
  ])('%s', (_, parts, cause) => {
    const [line] = logLines(istioLine({ ...uf, ...parts }));
    expect(explain(line!).causes[0]).toContain(cause);
  });

  test('and its port is named', () => {
    const [line] = logLines(istioLine({ ...uf, to: local }));
    expect(explain(line!).says).toContain('pass the connection on to port 9999, and no connection');
  });
});

test('A failure tells its likeliest cause, and what went well tells none.', () => {
  const [bad, good] = logLines(istioLine(failed('UH', 'no_healthy_upstream')), istioLine({}));
  expect(explanationText(bad!)).toContain('Most likely: No pod behind the service is ready.');
  expect(explanationText(good!)).not.toContain('Most likely');
});

describe('What a problem leads on to exists.', async () => {
  const { items } = readItems(await readContentFiles());
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));

  test.each([
    ['guides', ids(items.guides)],
    ['topics', ids(items.topics)],
    ['talks', ids(items.talks)],
    ['checks', ids(items.messages)],
  ] as const)('%s', (kind, known) => {
    const missing = problems.flatMap(({ id, [kind]: links = [] }) =>
      links.filter((link) => !known.has(link)).map((link) => `${id}: ${link}`),
    );
    expect(missing).toEqual([]);
  });

  test('every failure has a guide', () => {
    const lacks = problems.filter(({ harmless, guides = [] }) => !harmless && guides.length === 0);
    expect(lacks.map(({ id }) => id)).toEqual([]);
  });
});
