import type { APIRoute } from 'astro';
import { dayCalendars } from '#feeds/calendars.ts';
import { icalendar, type Calendar } from '#feeds/icalendar.ts';
import { loadCatalog } from '../../../content.ts';
import { publisher } from '../../../site.ts';

type Props = { calendar: Calendar };

export async function getStaticPaths() {
  return dayCalendars(await loadCatalog(), publisher).map(({ edition, day, calendar }) => ({
    params: { edition: edition.id, day },
    props: { calendar },
  }));
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(icalendar(props.calendar), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
