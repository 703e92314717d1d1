import { message } from '#analyzer/message.ts';
import type { Outdated } from '#analyzer/schemas/outdated-versions.ts';
import { shortened } from '#analyzer/wording.ts';

type UnknownKind = { apiVersion: string; kind: string; meant: string | undefined };

export const unknownKind = message({
  code: 'CR0016',
  level: 'error',
  text: ({ apiVersion, kind, meant }: UnknownKind) =>
    `There is no kind "${shortened(kind)}" in "${shortened(apiVersion)}".${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  why: 'The API server refuses the resource, and nothing in it was checked.',
  fix: ({ meant }) => (meant === undefined ? 'Correct the kind.' : `Write ${meant}.`),
});

type OutdatedArgs = Outdated & { apiVersion: string; kind: string };

export const outdatedKind = message({
  code: 'CR0017',
  level: 'error',
  text: ({ apiVersion, kind, product, removed }: OutdatedArgs) =>
    `${kind} of "${apiVersion}" is gone since ${product} ${removed}.`,
  why: 'A cluster of today refuses the resource.',
  fix: ({ current, instead }) =>
    current === undefined
      ? `Use ${instead ?? 'what took its place'}.`
      : `Write "${current}", and check the fields: some have changed.`,
});
