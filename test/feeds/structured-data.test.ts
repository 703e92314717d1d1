import { describe, expect, test } from 'vitest';
import {
  structuredEdition,
  structuredSpeaker,
  structuredTalk,
  structuredTopic,
} from '#feeds/structured-data.ts';
import type { Thing } from '#feeds/thing.ts';
import {
  archive,
  archiveOf,
  inPerson,
  publisher,
  session,
  talk,
  undated,
  virtual,
} from './archive.ts';

const catalog = archiveOf(
  [
    talk('meshcon-2031/timed', {
      affiliations: { ada: 'Acme' },
      video: 'https://www.youtube.com/watch?v=QNs7Fiyw4Xk',
    }),
    talk('meshcon-2031/dropped', { cancelled: true }),
    talk('meshcon-2031/no-slot'),
    talk('mesh-day-2031/some-time'),
    talk('mesh-day/long-ago'),
  ],
  {
    sessions: [
      session('meshcon-2031/timed', '2031-03-03T16:00:00Z', { end: '2031-03-03T16:25:00Z' }),
      session('meshcon-2031/dropped', '2031-03-03T17:00:00Z'),
    ],
  },
);

describe('the event of a talk', () => {
  test('online', () => {
    expect(ofTalk('meshcon-2031/timed', 'Event')).toMatchObject({
      '@context': 'https://schema.org',
      name: 'Title of timed',
      description: 'It tells of istioctl.',
      startDate: '2031-03-03T16:00:00Z',
      endDate: '2031-03-03T16:25:00Z',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://example.org/meshcon' },
      url: 'https://example.org/charts/talks/meshcon-2031/timed/',
      superEvent: { '@type': 'Event', name: 'MeshCon 2031', startDate: '2031-03-03' },
    });
  });

  test('its people have the employer of that time, where it is known', () => {
    expect(ofTalk('meshcon-2031/timed', 'Event')?.['performer']).toEqual([
      {
        '@type': 'Person',
        name: 'Ada Ek',
        url: 'https://example.org/charts/speakers/ada/',
        affiliation: { '@type': 'Organization', name: 'Acme' },
      },
      { '@type': 'Person', name: 'Bo Li', url: 'https://example.org/charts/speakers/bo/' },
    ]);
  });

  test('on a day in a city', () => {
    expect(ofTalk('mesh-day-2031/some-time', 'Event')).toMatchObject({
      startDate: '2031-06-01',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', address: 'Oslo, Norway' },
    });
  });

  test('cancelled', () => {
    expect(ofTalk('meshcon-2031/dropped', 'Event')?.['eventStatus']).toBe(
      'https://schema.org/EventCancelled',
    );
  });

  test.each(['meshcon-2031/no-slot', 'mesh-day/long-ago'])(
    'is not told of %s, whose day nobody knows',
    (id) => {
      expect(ofTalk(id, 'Event')).toBeUndefined();
    },
  );

  test('is not told where nobody knows the place, which an event must have', () => {
    const nowhere = { ...inPerson, place: undefined };
    const unplaced = archiveOf([talk('mesh-day-2031/some-time')], { editions: [nowhere] });
    const things = structuredTalk([...unplaced.talks.values()][0]!, unplaced, publisher);
    expect(things.map((item) => item['@type'])).toEqual(['BreadcrumbList']);
  });

  test('names no organizer, as no source does', () => {
    expect(propertiesOf(everything())).not.toContain('organizer');
  });
});

describe('the recording of a talk', () => {
  test('can be embedded, and is shown by our picture', () => {
    expect(ofTalk('meshcon-2031/timed', 'VideoObject')).toMatchObject({
      name: 'Title of timed',
      description: 'It tells of istioctl.',
      embedUrl: 'https://www.youtube-nocookie.com/embed/QNs7Fiyw4Xk',
      thumbnailUrl: 'https://example.org/charts/pictures/talks/meshcon-2031/timed.png',
    });
  });

  test('has no file and no day of upload, which are not known', () => {
    const properties = propertiesOf(everything());
    expect(properties.filter((name) => /^(contentUrl|uploadDate)$/.test(name))).toEqual([]);
  });

  test('is not told of a talk that has none', () => {
    expect(ofTalk('mesh-day-2031/some-time', 'VideoObject')).toBeUndefined();
  });
});

test('an edition is an event of its days', () => {
  expect(structuredEdition(virtual, publisher)[1]).toMatchObject({
    '@type': 'Event',
    startDate: '2031-03-03',
    endDate: '2031-03-04',
    sameAs: 'https://example.org/meshcon',
  });
  expect(structuredEdition(inPerson, publisher)[1]).not.toHaveProperty('sameAs');
});

test('an edition whose days nobody knows is no event', () => {
  expect(structuredEdition(undated, publisher)).toHaveLength(1);
});

test('a speaker has other spellings of the name', () => {
  expect(structuredSpeaker(catalog.speakers.get('bo')!, publisher)[1]).toMatchObject({
    '@type': 'Person',
    name: 'Bo Li',
    alternateName: ['李博', 'Li Bo'],
    url: 'https://example.org/charts/speakers/bo/',
  });
  expect(structuredSpeaker(catalog.speakers.get('ada')!, publisher)[1]).not.toHaveProperty(
    'alternateName',
  );
});

test('the way to a topic begins at the first page', () => {
  expect(structuredTopic(catalog.topics.get('wasm')!, publisher)[0]?.['itemListElement']).toEqual([
    step(1, 'Chartroom', ''),
    step(2, 'Topics', 'topics/'),
    step(3, 'Wasm', 'topics/wasm/'),
  ]);
});

describe('what search engines require, for every page of the archive', () => {
  const required: Readonly<Record<string, readonly string[]>> = {
    BreadcrumbList: ['itemListElement'],
    Event: ['name', 'startDate', 'location', 'eventStatus', 'eventAttendanceMode', 'url'],
    // The day of upload is required as well; no source gives one.
    VideoObject: ['name', 'description', 'thumbnailUrl', 'embedUrl'],
    Person: ['name', 'url'],
  };

  test.each(Object.entries(required))('%s', (type, properties) => {
    const things = everything().filter((item) => item['@type'] === type);
    expect(things.length).toBeGreaterThan(0);
    const lacking = things.filter((item) => properties.some((name) => !item[name]));
    expect(lacking).toEqual([]);
  });

  test('no value is empty', () => {
    const empty = everything().filter((item) => /:(?:""|null|\[\])/.test(JSON.stringify(item)));
    expect(empty).toEqual([]);
  });
});

function ofTalk(id: string, type: string): Thing | undefined {
  return structuredTalk(catalog.talks.get(id)!, catalog, publisher).find(
    (item) => item['@type'] === type,
  );
}

function everything(): Thing[] {
  return [
    ...[...archive.talks.values()].flatMap((talk) => structuredTalk(talk, archive, publisher)),
    ...[...archive.editions.values()].flatMap((edition) => structuredEdition(edition, publisher)),
    ...[...archive.speakers.values()].flatMap((speaker) => structuredSpeaker(speaker, publisher)),
    ...[...archive.topics.values()].flatMap((topic) => structuredTopic(topic, publisher)),
  ];
}

function propertiesOf(value: unknown): string[] {
  const names = new Set<string>();
  JSON.stringify(value, (name, inner: unknown) => {
    names.add(name);
    return inner;
  });
  return [...names];
}

function step(position: number, name: string, path: string): Thing {
  return {
    '@type': 'ListItem',
    position,
    name,
    item: `https://example.org/charts/${path}`,
  };
}
