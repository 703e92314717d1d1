import {
  boolean,
  duration,
  enumeration,
  list,
  map,
  number,
  object,
  since,
  text,
} from '#analyzer/schemas/schema.ts';
import { targetRef } from '#analyzer/schemas/common.ts';

const accessLogging = object({
  disabled: boolean(),
  filter: object({ expression: text() }, { since: '1.13' }),
  match: object(
    { mode: enumeration(['CLIENT_AND_SERVER', 'CLIENT', 'SERVER']) },
    { since: '1.14' },
  ),
  providers: list(object({ name: text({ minLength: 1 }) }, { required: ['name'] })),
});

const telemetryMatch = object(
  {
    customMetric: text({ minLength: 1 }),
    metric: enumeration([
      'ALL_METRICS',
      'REQUEST_COUNT',
      'REQUEST_DURATION',
      'REQUEST_SIZE',
      'RESPONSE_SIZE',
      'TCP_OPENED_CONNECTIONS',
      'TCP_CLOSED_CONNECTIONS',
      'TCP_SENT_BYTES',
      'TCP_RECEIVED_BYTES',
      'GRPC_REQUEST_MESSAGES',
      'GRPC_RESPONSE_MESSAGES',
    ]),
    mode: enumeration(['CLIENT_AND_SERVER', 'CLIENT', 'SERVER']),
  },
  { oneOf: [['metric', 'customMetric']] },
);

const overrides = object({
  disabled: boolean(),
  match: telemetryMatch,
  tagOverrides: map(object({ operation: enumeration(['UPSERT', 'REMOVE']), value: text() })),
});

const metrics = object({
  overrides: list(overrides),
  providers: list(object({ name: text({ minLength: 1 }) }, { required: ['name'] })),
  reportingInterval: duration({ since: '1.17' }),
});

const environment = object(
  { defaultValue: text(), name: text({ minLength: 1 }) },
  { required: ['name'] },
);

const customTags = object(
  {
    environment,
    formatter: object({ value: text({ minLength: 1 }) }, { required: ['value'], since: '1.29' }),
    header: environment,
    literal: object({ value: text({ minLength: 1 }) }, { required: ['value'] }),
  },
  { oneOf: [['literal', 'environment', 'header', 'formatter']] },
);

const tracing = object({
  customTags: map(customTags),
  disableContextPropagation: boolean({ since: '1.30' }),
  disableSpanReporting: boolean(),
  enableIstioTags: boolean({ since: '1.25' }),
  match: object(
    { mode: enumeration(['CLIENT_AND_SERVER', 'CLIENT', 'SERVER']) },
    { since: '1.14' },
  ),
  providers: list(object({ name: text({ minLength: 1 }) }, { required: ['name'] })),
  randomSamplingPercentage: number({ minimum: 0, maximum: 100 }),
  useRequestIdForTraceSampling: boolean({ since: '1.13' }),
});

export const telemetrySpec = object(
  {
    accessLogging: list(accessLogging, { since: '1.11' }),
    metrics: list(metrics, { since: '1.11' }),
    selector: object({ matchLabels: map(text({ maxLength: 63 }), { maxProperties: 4096 }) }),
    targetRef: since('1.20', targetRef),
    targetRefs: list(targetRef, { maxItems: 16, since: '1.22' }),
    tracing: list(tracing),
  },
  { exclusive: [['selector', 'targetRef', 'targetRefs']] },
);
