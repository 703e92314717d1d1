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

test('what is told of both sides of a conflict is one entry, which says both', async () => {
  const gateway = (name: string) => `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: ${name} }
spec:
  selector: { istio: ingressgateway }
  servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: [shop.example.com] }]
---
`;
  const report = await reportOf(gateway('one') + gateway('two'));
  expect(report.match(/IST0145<\/a>/g)).toHaveLength(1);
  expect(report).toContain('by &quot;default/two&quot; as well');
  expect(report).toContain('Gateway default/two: Port 80 is opened');
});
