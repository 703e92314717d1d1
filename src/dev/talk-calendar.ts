import { talkCalendars } from '#feeds/calendars.ts';
import { icalendar, type Calendar } from '#feeds/icalendar.ts';
import type { APIRoute } from 'astro';
import { loadCatalog } from '../content.ts';
import { publisher } from '../site.ts';

// In development, the calendar that `scripts/build/calendars.ts` writes for a build.

type Props = { calendar: Calendar };

export async function getStaticPaths() {
  return talkCalendars(await loadCatalog(), publisher).map(({ talk, calendar }) => ({
    params: { edition: talk.edition, slug: talk.slug },
    props: { calendar },
  }));
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(icalendar(props.calendar), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
