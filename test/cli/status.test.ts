import { expect, test } from 'vitest';
import { chartroom } from './command.ts';
import { broken, misspelt, quiet, route, service } from './manifests.ts';

const files = {
  'broken.yaml': broken,
  'misspelt.yaml': misspelt,
  'quiet.yaml': quiet,
  'route.yaml': route,
  'service.yaml': service,
  'template.yaml': 'kind: {{ .Values.kind }}\n',
  'values.yaml': 'replicas: 3\n',
  'empty/readme.txt': 'nothing here',
};

test.each([
  [0, 'nothing was found', 'quiet.yaml'],
  [0, 'what was found is below the threshold', 'service.yaml'],
  [0, 'there is no manifest', 'empty'],
  [79, 'there are findings', 'route.yaml'],
  [79, 'there are findings of our own', 'misspelt.yaml'],
  [79, 'findings reach the threshold', 'service.yaml --failure-threshold=Info'],
  [
    79,
    'findings count that are not shown',
    'service.yaml --failure-threshold info --output-threshold error',
  ],
  [79, 'there are findings beside what could not be read', 'route.yaml broken.yaml'],
  [65, 'a document is no YAML', 'broken.yaml'],
  [65, 'a document holds a template', 'template.yaml'],
  [65, 'a document is no resource', 'values.yaml quiet.yaml'],
  [65, 'a document is no YAML, as istioctl tells it', 'broken.yaml --like-istioctl'],
  [65, 'a file does not exist', 'quiet.yaml missing.yaml'],
  [65, 'the mesh config does not exist', 'quiet.yaml --meshConfigFile missing.yaml'],
  [65, 'the mesh config is something else', 'quiet.yaml --meshConfigFile quiet.yaml'],
  [65, 'the baseline does not exist', 'quiet.yaml --baseline missing.json'],
  [65, 'the baseline is none', 'quiet.yaml --baseline quiet.yaml'],
  [0, 'what cannot be read is left out', 'values.yaml quiet.yaml --ignore-unknown'],
  [1, 'no path is named', ''],
  [1, 'an option is unknown', 'quiet.yaml --outptu=json'],
])('status %i where %s', async (code, _, args) => {
  const command = ['analyze', ...args.split(' ').filter((word) => word !== '')];
  const run = await chartroom(command, { files });
  expect(run.code, run.out + run.err).toBe(code);
  expect(run.err).not.toMatch(/^\s+at /m);
  if (code === 1) return;
  // The form of the answer has no say in it.
  const asJson = await chartroom([...command, '-o', 'json'], { files });
  expect(asJson.code).toBe(code);
  // Without what it needs to begin, it does not answer.
  expect(JSON.parse(asJson.out || '[]')).toBeInstanceOf(Array);
});
