import {
  areaNames,
  bulletinName,
  bulletinPath,
  severityNames,
  severityOf,
} from '#catalog/bulletin-names.ts';
import type { Bulletin } from '#catalog/bulletin.ts';
import type { Catalog } from '#catalog/catalog.ts';
import { feedAddresses } from '#feeds/addresses.ts';
import type { Publisher } from '#feeds/publisher.ts';
import { asHtml, feed, pubDate } from '#feeds/rss.ts';
import { element, optionalElement, type XmlElement } from '#feeds/xml.ts';

/** The security bulletins as an RSS 2.0 feed, newest first. */
export function bulletinsRss({ bulletins }: Catalog, publisher: Publisher): string {
  const newest = [...bulletins.values()].toSorted(
    (a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id),
  );
  const channel = {
    title: `${publisher.name}: security bulletins of Istio`,
    description: 'Every numbered security bulletin of Istio, the newest first.',
    page: 'bulletins/',
    feed: feedAddresses.bulletinsRss,
  };
  return feed(
    channel,
    newest.map((bulletin) => item(bulletin, publisher)),
    newest[0]?.date,
    publisher,
  );
}

function item(bulletin: Bulletin, publisher: Publisher): XmlElement {
  const { summary, fixed, date, areas, id } = bulletin;
  const name = bulletinName(bulletin);
  const severity = severityNames[severityOf(bulletin)];
  const fix = fixed ? `Fixed in ${fixed.join(', ')}.` : 'No release is named that fixes it.';
  return element('item', [
    element('title', `${name} (${severity.toLowerCase()})`),
    element('link', publisher.absolute(bulletinPath(bulletin))),
    element('description', asHtml(`${summary} ${fix}`)),
    ...areas.map((area) => element('category', areaNames[area])),
    element('guid', `bulletins/${id}@chartroom`, { isPermaLink: 'false' }),
    ...optionalElement('pubDate', pubDate(date)),
  ]);
}
