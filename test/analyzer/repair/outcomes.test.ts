import { expect, test } from 'vitest';
import { repairAll } from '#analyzer/repair/repair-all.ts';

async function repaired(text: string): Promise<string | undefined> {
  const { files } = await repairAll([{ name: 'a.yaml', text }]);
  return files[0]?.text;
}

const sidecar = (hosts: string) => `apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: { name: reviews, namespace: shop }
spec:
  egress:
    - hosts: ${hosts}
`;

test.each([
  [
    'one host gives way to the "*" behind it',
    '[prod/reviews.prod.svc.cluster.local, prod/*, istio-system/*]',
    '[prod/*, istio-system/*]',
  ],
  [
    'all hosts of the namespace give way',
    '[shop/a.example.com, prod/b.example.com, ./c.example.com, shop/*]',
    '[prod/b.example.com, shop/*]',
  ],
  ['a host behind "*" goes', '[prod/*, prod/a.example.com]', '[prod/*]'],
  ['a second "*" goes', '[prod/a.example.com, prod/*, prod/*]', '[prod/*]'],
])('of the hosts of a Sidecar, the wider stays: %s', async (_, before, after) => {
  expect(await repaired(sidecar(before))).toBe(sidecar(after));
});
