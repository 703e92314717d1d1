import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { nearNames } from '#analyzer/repair/near-names.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';
import { write } from '#analyzer/repair/plan.ts';
import { repairAll } from '#analyzer/repair/repair-all.ts';

const policy = (settings: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: reviews }
spec:
  hosts: [reviews.example.com]
  http:
    - directResponse: { status: 503 }
${settings}`;

describe('all safe repairs', () => {
  test('are made, and what one of them brings to light as well', async () => {
    // Nothing in a resource of an unknown kind is read.
    const text = policy('      timeout: 5\n').replace('VirtualService', 'VirtualServices');
    const { files, done, analysis } = await repairAll([{ name: 'a.yaml', text }]);
    expect(files).toEqual([{ name: 'a.yaml', text: policy('      timeout: 5s\n') }]);
    expect(done.map(({ finding: { code } }) => code)).toEqual(['CR0016', 'CR0007']);
    expect(analysis.findings).toEqual([]);
  });

  test('leave a field whose value would be wrong under its right name', async () => {
    const text = policy('      retires: { attempts: 3, perTryTimeout: 5 }\n');
    const { files } = await repairAll([{ name: 'a.yaml', text }]);
    expect(files[0]?.text).toBe(text);
  });

  test('that want the same text are made one after the other', async () => {
    const text = policy('').replace(
      '[reviews.example.com]',
      '[a.example.com, a.example.com, a.example.com]',
    );
    const { files, done } = await repairAll([{ name: 'a.yaml', text }]);
    expect(files[0]?.text).toBe(policy('').replace('[reviews.example.com]', '[a.example.com]'));
    expect(done).toHaveLength(2);
  });

  test('leave files alone that have none', async () => {
    const given = [{ name: 'a.yaml', text: policy('') }];
    const { files } = await repairAll(given);
    expect(files[0]).toBe(given[0]);
  });

  test('are made for the findings that are chosen', async () => {
    const text = policy('      timout: 5s\n');
    const none = await repairAll([{ name: 'a.yaml', text }], {}, { choose: () => [] });
    expect(none.files[0]?.text).toBe(text);
    const all = await repairAll([{ name: 'a.yaml', text }]);
    expect(all.files[0]?.text).toBe(policy('      timeout: 5s\n'));
  });

  test('of a mesh config beside the files are left', async () => {
    const meshConfigFile = { name: 'mesh.yaml', text: 'rootNamespace: x\nrootNamespace: x\n' };
    const { done } = await repairAll([{ name: 'a.yaml', text: policy('') }], { meshConfigFile });
    expect(done).toEqual([]);
  });
});

test('where the answers are those of istioctl, nothing is repaired', async () => {
  const files = [{ name: 'a.yaml', text: policy('      timeout: 5\n') }];
  const repairs = async (likeIstio: boolean) =>
    (await analyze(files, { likeIstio })).findings.filter(({ repair }) => repair);
  expect(await repairs(false)).toHaveLength(1);
  expect(await repairs(true)).toEqual([]);
});

describe('what is meant by a word', () => {
  test.each([
    ['timout', ['timeout', 'retries'], 'timeout', true],
    ['Simple', ['SIMPLE', 'MUTUAL'], 'SIMPLE', true],
    ['ISTIO-MUTUAL', ['ISTIO_MUTUAL', 'MUTUAL'], 'ISTIO_MUTUAL', true],
    ['reviews-v1', ['reviews-v2'], 'reviews-v2', false],
    ['http1', ['http', 'http2'], 'http', false],
    ['xyz', ['timeout'], undefined, undefined],
  ])('%s of %j', (word, candidates, meant, safe) => {
    const plan = planForMeant(word, candidates, (name) => write(['a'], name));
    expect(plan?.changes[0]).toEqual(meant && { kind: 'write', path: ['a'], value: meant });
    expect(plan?.safe).toBe(safe);
  });

  test.each([
    // cspell:disable
    ['reveiws', 'reviews'],
    ['review', 'reviews'],
    ['reviewss', 'reviews'],
    ['Reviews', 'reviews'],
    ['reviews-v1', undefined],
    ['ratngs', undefined],
    ['rev', undefined],
  ])('%s among names', (word, meant) => {
    const names = nearNames(['reviews', 'details', 'reviews-v2', 'ratings', 'ratinngs', 'ratigs']);
    // cspell:enable
    expect(names.meantBy(word)).toBe(meant);
  });
});
