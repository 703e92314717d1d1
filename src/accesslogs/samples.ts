/** A log to try, and what there is to see in it. */
export type LogSample = {
  /** As addresses name it. */
  id: string;
  title: string;
  lead: string;
  text: string;
  format?: string;
};

const pod = (name: string, rest: string) => `[pod/${name}/istio-proxy] ${rest}`;

const strict = [
  pod(
    'shop-5d8f-x1',
    '[2026-03-02T09:14:07.512Z] "GET /stock/42 HTTP/1.1" 503 UC upstream_reset_before_response_started{connection_termination} - "-" 0 95 2 - "-" "shop/2.1" "7d1c2a4e-91c4-9a5e-8f7e-0b6c5a1f0001" "stock:8080" "10.20.3.7:8080" outbound|8080||stock.shop.svc.cluster.local 10.20.1.4:51234 172.20.8.9:8080 10.20.1.4:40112 - default',
  ),
  pod(
    'stock-79c4-q8',
    '[2026-03-02T09:14:07.513Z] "- - -" 0 NR filter_chain_not_found - "-" 0 0 0 - "-" "-" "-" "-" "-" - - 10.20.3.7:8080 10.20.1.4:51234 - -',
  ),
].join('\n');

const sides = [
  '[2026-03-02T09:15:00.120Z] "POST /orders HTTP/1.1" 500 - via_upstream - "-" 312 64 231 230 "-" "shop/2.1" "7d1c2a4e-91c4-9a5e-8f7e-0b6c5a1f0002" "orders:80" "10.20.3.9:8080" outbound|80|v2|orders.shop.svc.cluster.local 10.20.1.4:51300 172.20.8.12:80 10.20.1.4:40200 - orders-canary',
  '[2026-03-02T09:15:00.121Z] "POST /orders HTTP/1.1" 500 - via_upstream - "-" 312 64 228 227 "-" "shop/2.1" "7d1c2a4e-91c4-9a5e-8f7e-0b6c5a1f0002" "orders:80" "10.20.3.9:8080" inbound|8080|| 127.0.0.6:45111 10.20.3.9:8080 10.20.1.4:51300 outbound_.80_.v2_.orders.shop.svc.cluster.local default',
].join('\n');

const json =
  '{"start_time":"2026-03-02T09:20:41.007Z","method":"GET","path":"/v1/rates?token=abc","protocol":"HTTP/1.1","response_code":503,"response_flags":"URX,UF","response_code_details":"upstream_reset_before_response_started{remote_connection_failure|TLS_error:|268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED:verify_cert_failed:_SAN_matcher,_certificate_SANs_are_[DNS:rates.example.net]:TLS_error_end}","connection_termination_details":null,"upstream_transport_failure_reason":"TLS_error:|268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED:verify_cert_failed:_SAN_matcher,_certificate_SANs_are_[DNS:rates.example.net]:TLS_error_end","bytes_received":0,"bytes_sent":310,"duration":187,"upstream_service_time":null,"x_forwarded_for":null,"user_agent":"pricing/4","request_id":"7d1c2a4e-91c4-9a5e-8f7e-0b6c5a1f0003","authority":"rates.example.com","upstream_host":"203.0.113.40:443","upstream_cluster":"outbound|443||rates.example.com","upstream_local_address":null,"downstream_local_address":"203.0.113.40:80","downstream_remote_address":"10.20.1.8:40300","requested_server_name":null,"route_name":null}';

type Moment = (minute: number, second: number) => string;

/** What happens in the hour of the long sample: how often in which minutes, and the line of it. */
const hour: readonly { every: number; from: number; to: number; line: Moment }[] = [
  {
    every: 7,
    from: 0,
    to: 60,
    line: request('GET /', '200 - via_upstream', '1450 12 11', 'web', '8080'),
  },
  {
    every: 11,
    from: 0,
    to: 60,
    line: request('GET /stock/42', '200 - via_upstream', '87 5 4', 'stock', '8080'),
  },
  {
    every: 13,
    from: 0,
    to: 60,
    line: request('POST /orders', '201 - via_upstream', '212 140 139', 'orders', '80'),
  },
  {
    every: 97,
    from: 0,
    to: 60,
    line: request('GET /old', '404 - via_upstream', '19 2 1', 'web', '8080'),
  },
  {
    every: 5,
    from: 21,
    to: 26,
    line: request('POST /orders', '503 UH no_healthy_upstream', '19 0 -', 'orders', '80', '-'),
  },
  {
    every: 9,
    from: 26,
    to: 34,
    line: request('POST /orders', '504 UT response_timeout', '24 5000 -', 'orders', '80'),
  },
  {
    every: 113,
    from: 0,
    to: 60,
    line: request('GET /report', '0 DC downstream_remote_disconnect', '0 3000 -', 'web', '8080'),
  },
  {
    every: 17,
    from: 40,
    to: 48,
    line: request(
      'GET /stock/7',
      '503 UO upstream_reset_before_response_started{overflow}',
      '81 0 -',
      'stock',
      '8080',
      '-',
    ),
  },
];

function request(
  what: string,
  state: string,
  numbers: string,
  name: string,
  port: string,
  host = '10.20.3.9:8080',
): Moment {
  return (minute, second) => {
    const time = `2026-03-02T10:${two(minute)}:${two(second)}.${String((minute * 61 + second * 17) % 1000).padStart(3, '0')}Z`;
    // The times differ as those of an application do.
    const spread = 1 + ((minute * 7 + second * 13) % 10) / 5;
    const [bytes = '', duration = '', upstream = ''] = numbers.split(' ');
    const longer = (text: string) =>
      text === '-' || state.startsWith('504') || state.startsWith('0 ')
        ? text
        : String(Math.round(Number(text) * spread));
    const id = `7d1c2a4e-91c4-9a5e-8f7e-${String(minute * 60 + second).padStart(8, '0')}${name.padEnd(4, '0').length}000`;
    return `[${time}] "${what} HTTP/1.1" ${state} - "-" 0 ${bytes} ${longer(duration)} ${longer(upstream)} "-" "front/3" "${id}" "${name}:${port}" "${host}" outbound|${port}||${name}.shop.svc.cluster.local 10.20.1.4:51300 172.20.8.12:${port} 10.20.1.4:40200 - default`;
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function hourOfTrouble(): string {
  const lines: string[] = [];
  for (let moment = 0; moment < 3600; moment += 1) {
    const minute = Math.floor(moment / 60);
    for (const { every, from, to, line } of hour) {
      if (moment % every === 0 && minute >= from && minute < to)
        lines.push(line(minute, moment % 60));
    }
  }
  return lines.join('\n');
}

export const logSamples: readonly LogSample[] = [
  {
    id: 'strict',
    title: 'Plain text to a STRICT port',
    lead: 'Two proxies, one failure: 503 UC at the client, and the reason only in the line of the server.',
    text: strict,
  },
  {
    id: 'two-sides',
    title: 'Both sides of a 500',
    lead: 'The request id and the connection join the two lines: the application failed, not the mesh.',
    text: sides,
  },
  {
    id: 'certificate',
    title: 'A certificate in JSON',
    lead: 'A JSON log: TLS to an outside host fails, and the text names whose certificate came.',
    text: json,
  },
  {
    id: 'hour',
    title: 'An hour of trouble',
    lead: 'Some 1,300 lines: see when it began, which causes there are, and click one to see its lines.',
    text: hourOfTrouble(),
  },
  {
    id: 'own-format',
    title: 'A format of its own',
    lead: 'The field for the format tells how this mesh writes its lines.',
    format:
      '%START_TIME% %RESPONSE_CODE% %RESPONSE_FLAGS% %DURATION%ms "%REQ(:METHOD)% %REQ(:PATH)%" to=%UPSTREAM_CLUSTER_RAW% try=%UPSTREAM_REQUEST_ATTEMPT_COUNT%',
    text: [
      '2026-03-02T09:30:00.001Z 200 - 12ms "GET /" to=outbound|8080||web.shop.svc.cluster.local try=1',
      '2026-03-02T09:30:00.412Z 503 URX,UF 75ms "GET /stock/1" to=outbound|8080||stock.shop.svc.cluster.local try=3',
    ].join('\n'),
  },
];
