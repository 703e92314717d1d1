import type { APIRoute } from 'astro';
import { topicCalendars } from '#feeds/calendars.ts';
import { icalendar, type Calendar } from '#feeds/icalendar.ts';
import { loadCatalog } from '../../../content.ts';
import { publisher } from '../../../site.ts';

type Props = { calendar: Calendar };

export async function getStaticPaths() {
  return topicCalendars(await loadCatalog(), publisher).map(({ topic, calendar }) => ({
    params: { topic: topic.id },
    props: { calendar },
  }));
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(icalendar(props.calendar), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
