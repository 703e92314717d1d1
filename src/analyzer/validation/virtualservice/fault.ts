import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { HttpRoute } from '#analyzer/schemas/virtual-service.ts';
import type { Settings } from '#analyzer/settings.ts';
import { losingWarnings } from '#analyzer/validation/as-istio.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import {
  durationRules,
  fractionalPercent,
  validateDuration,
  validateFractionalPercent,
} from '#analyzer/validation/numbers.ts';
import {
  grpcStatus,
  httpStatus,
  validateGrpcStatus,
  validateHttpStatus,
} from '#analyzer/validation/statuses.ts';
import { takeOut } from '#analyzer/repair/plan.ts';

const empty = refusal('virtualservice-fault-empty', {
  text: () => 'The fault is neither an abort nor a delay.',
  fix: 'Add abort or delay, or remove fault.',
  repair: takeOut,
});

const http2Error = refusal('virtualservice-fault-http2-error', {
  text: () => 'Requests cannot be aborted with an error of HTTP/2.',
  fix: 'Use httpStatus or grpcStatus.',
});

const abortWithout = caution('virtualservice-fault-abort-without-status', {
  text: () => 'The abort does not say with what.',
  why: 'Envoy aborts nothing without a status.',
  fix: 'Add httpStatus or grpcStatus.',
});

const exponentialDelay = refusal('virtualservice-fault-exponential-delay', {
  text: () => 'exponentialDelay is not implemented.',
  fix: 'Use fixedDelay.',
});

export const faultRules = [
  empty,
  http2Error,
  abortWithout,
  exponentialDelay,
  fractionalPercent,
  httpStatus,
  grpcStatus,
  ...durationRules,
];

type Fault = NonNullable<HttpRoute['fault']>;

/** Errors and delays that are made on purpose. */
export function validateFault(fault: Fault, at: Field, report: Report, settings: Settings): void {
  const { abort, delay } = fault;
  if (!abort && !delay) report(empty, {}, keyOf(at));
  if (abort) {
    validateAbort(abort, inside(at, 'abort'), losingWarnings(report, settings), settings);
  }
  if (delay) validateDelay(delay, inside(at, 'delay'), report);
}

function validateAbort(
  abort: NonNullable<Fault['abort']>,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  validateFractionalPercent(abort.percentage?.value, inside(at, 'percentage', 'value'), report);
  // Of several, which the API server refuses, Istio takes the last one of its schema.
  if (abort.http2Error !== undefined) {
    report(http2Error, {}, keyOf(inside(at, 'http2Error')));
  } else if (abort.grpcStatus !== undefined) {
    validateGrpcStatus(abort.grpcStatus, inside(at, 'grpcStatus'), report);
  } else if (abort.httpStatus !== undefined) {
    validateHttpStatus(abort.httpStatus, inside(at, 'httpStatus'), report, settings);
  } else report(abortWithout, {}, keyOf(at));
}

function validateDelay(delay: NonNullable<Fault['delay']>, at: Field, report: Report): void {
  validateFractionalPercent(delay.percentage?.value, inside(at, 'percentage', 'value'), report);
  if (delay.exponentialDelay === undefined) {
    validateDuration(delay.fixedDelay, inside(at, 'fixedDelay'), report);
    return;
  }
  const where = inside(at, 'exponentialDelay');
  report(exponentialDelay, {}, keyOf(where));
  validateDuration(delay.exponentialDelay, where, report);
}
