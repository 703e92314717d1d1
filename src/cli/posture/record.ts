import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Bulletin } from '#catalog/bulletin.ts';
import type { Release } from '#catalog/release.ts';
import type { IstioRecord } from '#posture/record.ts';
import { compareVersions } from '#posture/version.ts';

/**
 * The releases and bulletins in `content/`. The content check has looked at them, so that they are
 * taken as they are.
 *
 * @param root the folder of Chartroom.
 */
export function readRecord(root: URL): IstioRecord {
  return {
    releases: items<Release>('releases', root).toSorted((a, b) => compareVersions(a.id, b.id)),
    bulletins: items<Bulletin>('bulletins', root).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function items<Item extends { id: string }>(name: string, root: URL): Item[] {
  const folder = new URL(`content/${name}/`, root);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const fields = load(readFileSync(new URL(file, folder), 'utf8'));
      return withDaysAsText({ ...(fields as object), id: file.slice(0, -'.yaml'.length) }) as Item;
    });
}

/** A bare day in YAML may be read as a moment; an item says text. */
function withDaysAsText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(withDaysAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withDaysAsText(inner)]),
  );
}
