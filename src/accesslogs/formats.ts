import { parseFormat, type TextFormat } from '#accesslogs/format-string/parse.ts';

const request =
  '[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS%';
const traffic =
  '%BYTES_RECEIVED% %BYTES_SENT% %DURATION% %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% "%REQ(X-FORWARDED-FOR)%" "%REQ(USER-AGENT)%" "%REQ(X-REQUEST-ID)%" "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%"';
const connection =
  '%UPSTREAM_CLUSTER% %UPSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_LOCAL_ADDRESS% %DOWNSTREAM_REMOTE_ADDRESS% %REQUESTED_SERVER_NAME%';
const policy = '"%DYNAMIC_METADATA(istio.mixer:status)%"';
const failure = '"%UPSTREAM_TRANSPORT_FAILURE_REASON%"';
const details = '%RESPONSE_CODE_DETAILS% %CONNECTION_TERMINATION_DETAILS%';

/**
 * The text formats that proxies print by themselves, the newest first.
 *
 * @see https://github.com/istio/istio/blob/1.30.0/pilot/pkg/model/telemetry_logging.go
 */
export const textFormats = [
  {
    id: 'istio-1.9',
    name: 'Istio 1.9 and later, text',
    // Since 1.23 the operator is UPSTREAM_CLUSTER_RAW; the value has the same place.
    source: `${request} ${details} ${failure} ${traffic} ${connection} %ROUTE_NAME%`,
  },
  {
    id: 'istio-1.3',
    name: 'Istio 1.3 to 1.7, text',
    source: `${request} ${policy} ${failure} ${traffic} ${connection} %ROUTE_NAME%`,
  },
  {
    id: 'istio-1.2',
    name: 'Istio 1.2, text',
    source: `${request} ${policy} ${failure} ${traffic} ${connection}`,
  },
  {
    id: 'istio-1.8',
    name: 'Istio 1.8, text',
    source: `${request} ${failure} ${traffic} ${connection} %ROUTE_NAME%`,
  },
  {
    id: 'istio-1.1',
    name: 'Istio 1.1, text',
    source: `${request} ${policy} ${traffic} ${connection}`,
  },
  { id: 'envoy', name: 'Envoy’s default and Istio 1.0', source: `${request} ${traffic}` },
] as const;

/** JSON logs, by their keys. */
export const jsonFormats = [
  { id: 'istio-json-1.9', name: 'Istio 1.9 and later, JSON' },
  { id: 'istio-json-1.8', name: 'Istio 1.8, JSON' },
  { id: 'istio-json-1.3', name: 'Istio 1.3 to 1.7, JSON' },
  { id: 'istio-json-1.1', name: 'Istio 1.1 and 1.2, JSON' },
  { id: 'json', name: 'JSON with keys of its own' },
] as const;

export type TextFormatId = (typeof textFormats)[number]['id'];
export type JsonFormatId = (typeof jsonFormats)[number]['id'];
export type FormatId = TextFormatId | JsonFormatId | 'custom';

/** What a format is called, for people. */
export const formatNames = Object.fromEntries([
  ...[...textFormats, ...jsonFormats].map(({ id, name }) => [id, name]),
  ['custom', 'Your own format'],
]) as Readonly<Record<FormatId, string>>;

export type KnownFormat = { id: TextFormatId | 'custom'; format: TextFormat };

/** The same, ready to read with. */
export const knownFormats: readonly KnownFormat[] = textFormats.flatMap(({ id, source }) => {
  const reading = parseFormat(source);
  return reading.kind === 'format' ? [{ id, format: reading.format }] : [];
});
