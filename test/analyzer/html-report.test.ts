import { expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { html } from '#analyzer/forms/html.ts';

async function reportOf(text: string): Promise<string> {
  const files = [{ name: '<b>.yaml', text }];
  const { findings } = await analyze(files);
  return html({
    findings,
    suppressed: [],
    files,
    refused: [],
    isFailing: () => false,
    pathOf: (file) => file,
    istioVersion: '1.31',
    likeIstio: false,
    version: '0',
  });
}

const route = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: reviews }
spec:
  hosts: [reviews]
  gateways: ['<script>alert(1)</script>']
  http: [{ route: [{ destination: { host: reviews } }] }]
`;

test('the report loads nothing and runs nothing, whatever the input holds', async () => {
  const report = await reportOf(route);
  expect(report).not.toMatch(/<script|<b>\.yaml|\ssrc=|@import|url\(/);
  expect(report).toContain('&lt;script');
  expect(report).toContain("default-src 'none'");
});

test('what is certain stands apart from what the input cannot decide', async () => {
  const report = await reportOf(route);
  expect(report).toContain('Cannot be decided from this input');
});

test('an input without findings says so', async () => {
  expect(await reportOf('')).toContain('Nothing was found.');
});
