import { expect, test } from 'vitest';
import { proxyConfigProblem } from '#analyzer/annotation-proxy-config.ts';

test.each([
  [
    'a token that is missing',
    'tracing: { lightstep: { address: "lightstep:8080" } }',
    'sets tracing.lightstep.accessToken to ""',
    'In it, write a value that is not empty.',
  ],
  [
    'a number that is too small',
    'connectionSettings: { httpMaxConcurrentStreams: 0 }',
    'sets connectionSettings.httpMaxConcurrentStreams to "0"',
    'In it, write a value that is at least 1.',
  ],
])('of the settings of a proxy, %s is told with what to write', (_, value, problem, fix) => {
  expect(proxyConfigProblem(value)).toEqual({ problem, fix });
});
