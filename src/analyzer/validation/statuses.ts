import type { At, Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import { write } from '#analyzer/repair/plan.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';

export const httpStatus = refusal('http-status', {
  text: ({ status }: { status: number }) => `${status} is no status that Envoy can answer with.`,
  fix: 'Write a status from 200 to 599.',
});

export const grpcStatus = refusal('grpc-status', {
  text: ({ status }: { status: string }) => `gRPC has no status "${status}".`,
  fix: 'Write one of its names in capitals, for example "UNAVAILABLE" or "NOT_FOUND".',
  repair: ({ status }, path) =>
    planForMeant(status, [...grpcStatuses], (meant) => write(path, meant)),
});

/** Statuses that Envoy answers with; Istio lets 600 pass as well. */
export function validateHttpStatus(
  status: number,
  at: At,
  report: Report,
  { likeIstio }: Settings,
): void {
  if (status < 200 || status > (likeIstio ? 600 : 599)) report(httpStatus, { status }, at);
}

const grpcStatuses = new Set([
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
]);

export function validateGrpcStatus(status: string, at: At, report: Report): void {
  if (!grpcStatuses.has(status)) report(grpcStatus, { status }, at);
}
