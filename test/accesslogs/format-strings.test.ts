import { describe, expect, test } from 'vitest';
import { parseFormat } from '#accesslogs/format-string/parse.ts';
import { operatorMeaning } from '#accesslogs/operator-meanings.ts';

const operators = (text: string) => {
  const reading = parseFormat(text);
  return reading.kind === 'format' ? reading.format.operators : reading.reason;
};

describe('A format string is taken apart', () => {
  test.each([
    ['an operator', '%PROTOCOL%', ['PROTOCOL ']],
    ['an argument', '%REQ(X-A?Y-B)%', ['REQ X-A?Y-B']],
    ['a length', '%REQ(X-A):10% %RESPONSE_CODE%', ['REQ X-A', 'RESPONSE_CODE ']],
    [
      'percent signs in an argument',
      '%START_TIME(%Y-%m-%dT%H:%M:%S%z %s)%',
      ['START_TIME %Y-%m-%dT%H:%M:%S%z %s'],
    ],
    ['parentheses in an argument', '%CEL(f(request.path))%', ['CEL f(request.path)']],
    ['a percent sign', '100%% %DURATION%', ['DURATION ']],
  ])('with %s', (_, text, expected) => {
    const found = operators(text);
    expect(
      typeof found === 'string' ? found : found.map(({ name, argument }) => `${name} ${argument}`),
    ).toEqual(expected);
  });
});

describe('A format that cannot be read is refused with a reason', () => {
  test.each([
    ['no operator', 'nothing here', 'has no operator'],
    ['an operator that does not end', 'a %REQ(X', 'At character 3, "%REQ(X" is no operator'],
    ['a percent sign alone', '50% %DURATION%', 'At character 3'],
    ['several lines', '%DURATION%\n%PROTOCOL%', 'several lines'],
    ['a text without end', '%DURATION%'.repeat(3_000), 'more than 20000 characters'],
    ['operators without end', '%PROTOCOL%'.repeat(300), 'more than 200 operators'],
  ])('%s', (_, text, reason) => {
    expect(operators(text)).toContain(reason);
  });
});

test.each([
  ['%REQ(X-TENANT)%', 'Header x-tenant of the request.'],
  ['%UPSTREAM_HEADER_BYTES_SENT%', 'Bytes sent to the upstream, headers only.'],
  ['%DOWNSTREAM_TLS_VERSION%', 'Version of TLS with the client.'],
  ['%DOWNSTREAM_PEER_URI_SAN%', 'From the certificate of the client.'],
  ['%GRPC_STATUS%', 'Status of the gRPC call.'],
  ['%MADE_UP%', 'Not a field of Istio’s formats; shown as it stands.'],
  ['trace_id', 'Not a field of Istio’s formats; shown as it stands.'],
])('%s is explained', (operator, meaning) => {
  expect(operatorMeaning(operator)).toBe(meaning);
});
