import type { Origin } from '#balance/sample.ts';

type Form = (origin: Origin) => string;

/** From the shortest name to the one that tells most. */
const forms: readonly Form[] = [
  ({ pod = '' }) => pod,
  ({ pod = '', namespace = '' }) => (pod && namespace ? `${namespace}/${pod}` : ''),
  ({ pod = '', namespace = '', instance = '' }) =>
    [[namespace, pod].filter(Boolean).join('/'), instance].filter(Boolean).join(' at '),
];

/** A name for each proxy, as short as tells it from the others; null where the text has none. */
export function podNames(origins: readonly Origin[]): (string | null)[] {
  const tables = forms.map((form) => {
    const uses = new Map<string, number>();
    for (const origin of origins) uses.set(form(origin), (uses.get(form(origin)) ?? 0) + 1);
    return { form, uses };
  });
  return origins.map((origin) => {
    const names = tables.map(({ form, uses }) => ({
      name: form(origin),
      isOwn: uses.get(form(origin)) === 1,
    }));
    const given = names.filter(({ name }) => name !== '');
    return (given.find(({ isOwn }) => isOwn) ?? given.at(-1))?.name ?? null;
  });
}
