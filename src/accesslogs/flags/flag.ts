/** A response flag: what the proxy itself says about a request or connection. */
export type Flag = {
  /** As `%RESPONSE_FLAGS%` prints it. */
  short: string;
  /** As `%RESPONSE_FLAGS_LONG%` prints it. */
  long: string;
  /** Who or what it speaks of. */
  about: 'client' | 'routing' | 'endpoints' | 'limits' | 'time' | 'policy' | 'test';
  /** Whether TCP connections can bear it too. */
  tcp?: true;
  /** The status that usually comes with it. */
  code?: number;
  meaning: string;
  /** What it means for a TCP connection, where that differs. */
  ofTcp?: string;
};
