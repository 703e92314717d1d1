/** A version of Istio as somebody wrote it, with what is in it. */
export type Version = {
  /** As it was written. */
  written: string;
  /** `1.20` */
  minor: string;
  /** The third number; absent where only the minor release was written. */
  patch?: number;
  /** What follows the numbers, where it is no variant of Istio's own images: `asm.4`, `rc.1`. */
  suffix?: string;
};

/** Variants of Istio's own images, which have the same code inside. */
const variants = new Set(['distroless', 'debug', 'default', 'alpine', 'fips']);

/** After a dot a suffix begins with a letter: four numbers are an address, and no version. */
const pattern =
  /^v?(\d{1,3})\.(\d{1,3})(?:\.(\d{1,4}))?(?:(?:[-+]|\.(?=[A-Za-z]))([0-9A-Za-z][0-9A-Za-z._+-]{0,80}))?$/;

/** Reads `1.20.3`, `v1.20.3-distroless`, `1.20.3-asm.4`, `1.20`; nothing where it is none. */
export function readVersion(written: string): Version | undefined {
  const [, major, minor, patch, rest] = pattern.exec(written) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const suffix = (rest ?? '')
    .split('-')
    .filter((part) => part !== '' && !variants.has(part.toLowerCase()))
    .join('-');
  return {
    written,
    minor: `${Number(major)}.${Number(minor)}`,
    ...(patch === undefined ? {} : { patch: Number(patch) }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** `1.20.3`; `1.20` where no patch was written. */
export function plainVersion({ minor, patch }: Pick<Version, 'minor' | 'patch'>): string {
  return patch === undefined ? minor : `${minor}.${patch}`;
}

/** The second number, of which a release has one more than the release before it. */
export function minorNumber(minor: string): number {
  return Number(minor.split('.')[1]);
}

/** By number: negative where `a` is older. A version without a patch is the first of its minor. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (const place of [0, 1, 2]) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
