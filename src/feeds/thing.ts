/** An object of schema.org. */
export type Thing = Record<string, unknown>;

/** An object of a type, without the properties that are unknown. */
export function thing(type: string, properties: Thing): Thing {
  const known = Object.entries(properties).filter(([, value]) => value !== undefined);
  return { '@type': type, ...Object.fromEntries(known) };
}

/** Objects as a page carries them, each as JSON-LD of its own; those that are unknown stay out. */
export function linkedData(things: readonly (Thing | undefined)[]): Thing[] {
  return things.flatMap((item) => (item ? [{ '@context': 'https://schema.org', ...item }] : []));
}
