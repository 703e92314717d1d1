import { expect, test } from 'vitest';
import { chartroom } from './command.ts';
import { route, service } from './manifests.ts';

const files = { 'mesh/route.yaml': route, 'mesh/service.yaml': service };

test('--like-istioctl writes the lines of istioctl', async () => {
  const { code, out } = await chartroom(['analyze', '--like-istioctl', 'mesh'], { files });
  expect(code).toBe(79);
  expect(out.split('\n')[0]).toBe(
    'Error [IST0101] (VirtualService default/reviews route.yaml:7) No gateway "bookinfo" is among these files.',
  );
});

test('--like-istioctl -o json has the keys of istioctl alone', async () => {
  const args = ['analyze', '--like-istioctl', '-o', 'json', 'mesh'];
  const [first = {}] = JSON.parse((await chartroom(args, { files })).out) as object[];
  const keys = ['code', 'documentationUrl', 'level', 'message', 'origin', 'reference'];
  expect(Object.keys(first)).toEqual(keys);
});
