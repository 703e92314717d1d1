import { namespaceNamed, type Finder } from '#analyzer/references/found.ts';

/** The namespaces that `exportTo` names; `.`, `*` and `~` name none. */
export const referencesOfExports: Finder = (snapshot) =>
  [
    ...snapshot.all('VirtualService'),
    ...snapshot.all('DestinationRule'),
    ...snapshot.all('ServiceEntry'),
  ].flatMap((from) =>
    (from.spec.exportTo ?? []).flatMap((written, index) =>
      ['', '.', '*', '~'].includes(written)
        ? []
        : [
            {
              from,
              verb: 'exports to' as const,
              written,
              path: ['spec', 'exportTo', index],
              targets: [namespaceNamed(snapshot, written)],
            },
          ],
    ),
  );
