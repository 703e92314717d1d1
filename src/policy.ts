/**
 * The one source of the security policy: in each page as a `<meta>`, and in `_headers` for hosts
 * that send headers. `frame-ancestors` works in a header alone.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // Pagefind's index is read by WebAssembly.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  // A recording, after the click that asks for it.
  'frame-src': 'https://www.youtube-nocookie.com',
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  // Nothing makes HTML or code of text. The one policy names workers: src/browser/own-script.ts.
  'trusted-types': 'own-script',
};

export const pagePolicy = policyText(directives);

/** Where one came from is told to nobody: in each page, as some hosts send no headers of ours. */
export const referrerPolicy = 'no-referrer';

export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyText({ ...directives, 'frame-ancestors': "'none'" }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Programmes, the API and the pictures are there for other sites to use.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': referrerPolicy,
  // Of this host alone: what lies below it may belong to others.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

function policyText(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
