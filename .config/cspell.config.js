import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const root = join(import.meta.dirname, '..');

const lowerCaseKinds = [
  'authorizationpolicy',
  'customresourcedefinition',
  'destinationrule',
  'envoyfilter',
  'k8sgateway',
  'kubernetesgateway',
  'meshconfig',
  'meshnetworks',
  'peerauthentication',
  'proxyconfig',
  'requestauthentication',
  'serviceentry',
  'trafficextension',
  'virtualservice',
  'wasmplugin',
  'workloadentry',
  'workloadgroup',
];

export default {
  version: '0.2',
  // "Programme" and "organization": both spellings stand in what we quote.
  language: 'en,en-GB',
  globRoot: root,
  files: ['**/*.{md,mdx,yaml,yml,astro,ts,js,mjs,css}'],
  ignorePaths: [
    '**/LICENSE',
    'package-lock.json',
    'dist',
    '.astro',
    '.cache',
    'src/derived',
    // Lines of logs, word for word.
    'src/accesslogs/formats/*.cases.txt',
    // Names of Envoy's API.
    'src/analyzer/schemas/envoy-api.ts',
    'src/analyzer/schemas/kubernetes-types.ts',
    // Misspelt on purpose.
    'src/analyzer/typo.sample.yaml',
    'test/catalog/checking',
    'test/catalog/edit-distance.test.ts',
    'test/catalog/search',
    'test/cli/manifests.ts',
    'test/cli/{status,use}.test.ts',
    'test/content/broken*',
    'test/search/queries.yaml',
  ],
  useGitignore: true,
  dictionaryDefinitions: [{ name: 'words', path: './words.txt', addWords: true }],
  dictionaries: ['words', 'typescript', 'node', 'npm', 'html', 'css', 'softwareTerms', 'k8s'],
  // Who speaks and for whom is checked against its sources, not against a dictionary.
  words: namesInContent(),
  ignoreWords: ['VLPH'],
  ignoreRegExpList: [
    // Kinds in lower case, as folders and rules have them.
    `/\\b(?:${lowerCaseKinds.join('|')})\\w*/g`,
    'Urls',
    '/^(?:talk|slides|speakers|video|page|source|url): .*$/gm',
    // What Istio calls its messages.
    '/^name: [A-Z][A-Za-z]+$/gm',
    // Ids of recordings.
    '/\\b(?=\\w*\\d)[\\w-]{11}\\b/g',
    // Common misspellings, so that search leads from them to the topic.
    '/^aliases:.*(?:\\n[ \\t]+.*)*/gm',
  ],
};

/** The names of people and companies, word by word. */
function namesInContent() {
  const names = [...speakers(), ...talks()];
  const words = names.flatMap((name) => name.split(/[^\p{L}'’]+/u));
  return [...new Set(words)].filter((word) => word.length > 3).sort();
}

function speakers() {
  return read('speakers/*.yaml').flatMap(({ name, alsoKnownAs = [] }) => [name, ...alsoKnownAs]);
}

function talks() {
  return read('talks/*/*.md').flatMap(({ companies = [], affiliations = {} }) => [
    ...companies,
    ...Object.values(affiliations),
  ]);
}

function read(pattern) {
  return globSync(pattern, { cwd: join(root, 'content') }).map((path) => {
    const text = readFileSync(join(root, 'content', path), 'utf8');
    const front = /^---\n(.*?\n)---\n/s.exec(text)?.[1];
    // A file that does not read is the content check's to report.
    return parseDocument(front ?? text).toJS() ?? {};
  });
}
