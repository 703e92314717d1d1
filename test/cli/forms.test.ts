import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/program.ts';
import { chartroom, type Run } from './command.ts';
import { broken, misspelt, route, service } from './manifests.ts';

const files = {
  'mesh/route.yaml': route,
  'mesh/b/a service, 100%.yaml': service,
};

const forms = ['log', 'json', 'yaml', 'sarif', 'junit', 'github', 'markdown'];
const runs = new Map<string, Run>();

beforeAll(async () => {
  for (const form of forms)
    runs.set(form, await chartroom(['analyze', 'mesh', '-o', form], { files }));
});

test.each(forms)('%s has the status of findings, and no message beside the answer', (form) => {
  expect(runs.get(form)).toMatchObject({ code: 79, err: '' });
});

test('log shows the line, its carets, the reason and the cure, file by file', () => {
  expect(answer('log')).toBe(`mesh/b/a service, 100%.yaml: 1 info

  mesh/b/a service, 100%.yaml:6:32  info IST0118  Service default/reviews
  The name "books" of port 9080 tells no protocol that Istio knows.
    6 |   ports: [{ port: 9080, name: 'books' }]
      |                                ^^^^^
  Why: Istio then guesses between HTTP and plain TCP from the first bytes of each connection.
  Fix: Set appProtocol, or begin the name with the protocol and a hyphen: "http-web", "tcp-db",
  "grpc-api".

mesh/route.yaml: 1 error

  mesh/route.yaml:7:14  error IST0101  VirtualService default/reviews
  No gateway "bookinfo" is among these files.
    7 |   gateways: [bookinfo]
      |              ^^^^^^^^
  Fix: Define the resource or correct the name; write "namespace/name" for another namespace.

1 error, 1 info in 2 of 2 files (2 resources).
`);
});

test('the README shows what log answers', async () => {
  const { out } = await chartroom(['analyze', 'mesh/'], { files: { 'mesh/route.yaml': route } });
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(out);
});

describe('json', () => {
  test('has the keys of istioctl and ours, the gravest first', () => {
    const [first, second, ...others] = JSON.parse(answer('json')) as object[];
    expect(others).toEqual([]);
    expect(first).toEqual({
      code: 'IST0101',
      documentationUrl: 'https://istio.io/latest/docs/reference/config/analysis/ist0101/',
      level: 'Error',
      message: 'No gateway "bookinfo" is among these files.',
      origin: 'VirtualService default/reviews',
      reference: 'route.yaml:7',
      fix: 'Define the resource or correct the name; write "namespace/name" for another namespace.',
      check: 'virtualservice-gateways',
      resource: { kind: 'VirtualService', namespace: 'default', name: 'reviews' },
      path: ['spec', 'gateways', 0],
      place: {
        file: 'route.yaml',
        start: { line: 7, column: 14 },
        end: { line: 7, column: 22 },
      },
      related: [],
      absent: true,
      topics: expect.any(Array) as unknown,
    });
    expect(second).toMatchObject({ level: 'Info', reference: 'b/a service, 100%.yaml:6' });
  });

  test('is an empty list where nothing is found', async () => {
    const { code, out } = await chartroom(['analyze', '-', '-o', 'json'], { input: '' });
    expect({ code, out }).toEqual({ code: 0, out: '[]\n' });
  });
});

test('yaml holds what json holds', async () => {
  expect(parse(answer('yaml'))).toEqual(JSON.parse(answer('json')));
  const { out } = await chartroom(['analyze', '-', '-o', 'yaml'], { input: '' });
  expect(parse(out)).toEqual([]);
});

describe('sarif', () => {
  // One of its patterns is a regular expression only by the older rules of JavaScript.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  // What it says of itself is in an older form.
  const { id: _id, $schema: _schema, ...draft } = schema;
  const validate = ajv.compile(draft);

  test.each([
    ['findings', ['mesh']],
    ['nothing', ['mesh/b', '--output-threshold', 'error']],
    ['repairs', ['misspelt.yaml']],
    ['what was suppressed', ['mesh', '-v', '-S', 'IST*=*']],
    ['what could not be read', ['mesh', 'missing.yaml', 'broken.yaml']],
  ])('fits its schema with %s', async (_, args) => {
    const { out } = await chartroom(['analyze', '-o', 'sarif', ...args], {
      files: { ...files, 'broken.yaml': broken, 'misspelt.yaml': misspelt },
    });
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('carries repairs as what is deleted and what is put there', async () => {
    const args = ['analyze', '-o', 'sarif', 'a b.yaml'];
    const { out } = await chartroom(args, { files: { 'a b.yaml': misspelt } });
    expect(resultsOf(out)).toMatchObject([
      {
        ruleId: 'CR0005',
        fixes: [
          {
            description: { text: 'Write "gateways"' },
            artifactChanges: [
              {
                artifactLocation: { uri: 'a%20b.yaml' },
                replacements: [
                  {
                    deletedRegion: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 10 },
                    insertedContent: { text: 'gateways' },
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('names files from the repository, as addresses', () => {
    const [first, second] = resultsOf(answer('sarif'));
    expect(second).toMatchObject({
      ruleId: 'IST0101',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'mesh/route.yaml' },
            region: { startLine: 7, startColumn: 14, endLine: 7, endColumn: 22 },
          },
        },
      ],
    });
    const location = first?.locations[0]?.physicalLocation.artifactLocation.uri;
    expect(location).toBe('mesh/b/a%20service%2C%20100%25.yaml');
  });

  test('knows a finding again when its lines have moved, and tells equal ones apart', async () => {
    const twice = route.replace('[bookinfo]', '[bookinfo, bookinfo]');
    const prints = async (text: string) =>
      resultsOf((await chartroom(['analyze', '-', '-o', 'sarif'], { input: text })).out).map(
        ({ partialFingerprints }) => partialFingerprints['chartroom/v1'],
      );
    const before = await prints(twice);
    expect(new Set(before).size).toBe(before.length);
    expect(before.length).toBeGreaterThan(1);
    expect(await prints(`# a comment\n\n${twice}`)).toEqual(before);
  });
});

test('junit is well-formed, and fails where the run fails', () => {
  const text = answer('junit');
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(text) as {
    testsuites: { testsuite: { testcase: object }[] };
  };
  expect(parsed.testsuites).toMatchObject({ '@_tests': '2', '@_failures': '1', '@_errors': '0' });
  const [quiet, failing] = parsed.testsuites.testsuite;
  expect(quiet).toMatchObject({
    '@_name': 'mesh/b/a service, 100%.yaml',
    testcase: { 'system-out': expect.stringContaining('Info mesh/b') as unknown },
  });
  expect(failing?.testcase).toMatchObject({
    '@_name': 'IST0101 VirtualService default/reviews (7:14)',
    failure: { '@_message': 'No gateway "bookinfo" is among these files.', '@_type': 'Error' },
  });
});

test('github escapes what its commands are made of', () => {
  expect(answer('github').trim().split('\n')).toEqual([
    expect.stringMatching(
      /^::notice file=mesh\/b\/a service%2C 100%25.yaml,line=6,endLine=6,col=32,endColumn=37,title=IST0118::The name "books".*%0A/,
    ),
    '::error file=mesh/route.yaml,line=7,endLine=7,col=14,endColumn=22,title=IST0101::' +
      'No gateway "bookinfo" is among these files.%0ADefine the resource or correct the name; ' +
      'write "namespace/name" for another namespace.',
  ]);
});

test('markdown has a table a file, and text stays text', async () => {
  expect(answer('markdown')).toContain('\n| Error | Warning | Info | Files |\n');
  expect(answer('markdown')).toContain('\n## mesh/route.yaml\n\n| Line | Level |');
  const evil = route.replace('[bookinfo]', '["<img src=x>|`*a*`"]');
  const { out } = await chartroom(['analyze', '-', '-o', 'markdown'], { input: evil });
  expect(out).toContain('\\<img src=x\\>\\|\\`\\*a\\*\\`');
});

test('what a file holds cannot take over the terminal', async () => {
  const evil = route.replace('[bookinfo]', '["a\u001b[2Jb"] # \u202e');
  const { out } = await chartroom(['analyze', '-'], { input: evil });
  expect(out).toContain('a␛[2Jb');
  expect(out).not.toMatch(/[\u001b\u202e]/);
});

test.each([
  ['always', { NO_COLOR: '1' }, true],
  ['auto', {}, false],
  ['never', {}, false],
])('--color %s', async (when, environment, coloured) => {
  const args = ['analyze', '--color', when, 'mesh'];
  const { out } = await chartroom(args, { files, environment });
  expect(out.includes('\u001b[31merror')).toBe(coloured);
});

type Result = {
  ruleId: string;
  locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
  partialFingerprints: Record<string, string>;
};

function resultsOf(text: string): Result[] {
  return (JSON.parse(text) as { runs: { results: Result[] }[] }).runs[0]?.results ?? [];
}

function answer(form: string): string {
  return runs.get(form)?.out ?? '';
}
