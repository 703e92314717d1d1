import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { HttpRoute } from '#analyzer/schemas/virtual-service.ts';
import type { Settings } from '#analyzer/settings.ts';
import { utf8Length } from '#analyzer/utf8.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { httpStatus, validateHttpStatus } from '#analyzer/validation/statuses.ts';

const tooLarge = refusal('virtualservice-direct-response-too-large', {
  text: () => 'The body of the response is larger than 1 MiB.',
  why: 'It is part of the configuration that every proxy keeps in memory.',
  fix: 'Serve it from a workload.',
});

const large = caution('virtualservice-direct-response-large', {
  text: () => 'The body of the response is larger than 100 KiB.',
  why: 'It is part of the configuration that every proxy keeps in memory.',
  fix: 'Shorten it, or serve it from a workload.',
});

export const directResponseRules = [tooLarge, large, httpStatus];

type DirectResponse = NonNullable<HttpRoute['directResponse']>;

/** The answer that the proxy gives by itself. */
export function validateDirectResponse(
  response: DirectResponse,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  const { body, status = 0 } = response;
  const size = sizeOf(body);
  if (size > 1024 * 1024) report(tooLarge, {}, keyOf(inside(at, 'body')));
  else if (size > 100 * 1024) report(large, {}, keyOf(inside(at, 'body')));
  const statusAt = response.status === undefined ? keyOf(at) : inside(at, 'status');
  validateHttpStatus(status, statusAt, report, settings);
}

function sizeOf(body: DirectResponse['body']): number {
  // Base64 takes four characters for three bytes, and line ends for none.
  if (body?.bytes !== undefined) {
    return Math.floor((body.bytes.replaceAll(/[\r\n=]/g, '').length * 3) / 4);
  }
  return utf8Length(body?.string ?? '');
}
