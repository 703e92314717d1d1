import { configurationFlags } from '#accesslogs/flags/configuration.ts';
import { limitFlags } from '#accesslogs/flags/limits.ts';
import { peerFlags } from '#accesslogs/flags/peers.ts';
import type { Flag } from '#accesslogs/flags/flag.ts';
import { remembering } from '#accesslogs/remember.ts';

/** Envoy's own response flags. Extensions may bring others. */
export const flags: readonly Flag[] = [...peerFlags, ...configurationFlags, ...limitFlags];

const byShort = new Map(flags.map((flag) => [flag.short, flag]));
const shortByLong = new Map(flags.map(({ short, long }) => [long, short]));

export function flagOf(short: string): Flag | undefined {
  return byShort.get(short);
}

const none: readonly string[] = [];
const split = remembering((text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && name !== '-')
      .map((name) => shortByLong.get(name) ?? name),
  ),
]);

/**
 * The flags of a line by their short names, each once. Their order differs between versions of
 * Envoy and means nothing; that of the line is kept.
 */
export function readFlags(text: string | null): readonly string[] {
  return text === null ? none : split(text);
}
