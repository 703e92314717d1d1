import { message } from '#analyzer/message.ts';

type NewerThanIstio = { what: string; since: string; version: string };

export const newerThanIstio = message({
  code: 'CR0018',
  level: 'error',
  text: ({ what, since, version }: NewerThanIstio) =>
    `${what} exists since Istio ${since}, and this is to run on ${version}.`,
  why: 'The API server of the older release drops it, or refuses the resource.',
  fix: ({ since }) => `Take it out, or upgrade to ${since} first.`,
});
