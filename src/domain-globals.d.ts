/**
 * What pages, workers and Node all have beside the language itself. The domain is compiled with
 * this in place of the DOM's and Node's types; everything else is compiled without it.
 */
declare class URL {
  static canParse(url: string, base?: string): boolean;
  constructor(url: string, base?: string);
  readonly href: string;
  readonly hostname: string;
  readonly pathname: string;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
