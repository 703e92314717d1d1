// cspell:ignore upgrads
import { describe, expect, test } from 'vitest';
import type { Answers } from '#catalog/authoring/answers.ts';
import { kinds } from '#catalog/authoring/kinds.ts';
import { checkContent } from '#catalog/checking/check.ts';
import { readItems } from '#catalog/checking/read.ts';
import { soundFiles } from '../../content/broken.ts';

const files = soundFiles();
const material = { items: readItems(files).items, files };

function make(kind: string, answers: Answers) {
  const draft = kinds[kind]?.draft(answers, material);
  if (draft?.kind !== 'drafted') throw new Error(draft?.reasons.join('\n'));
  const written = new Map([...draft.created, ...draft.changed].map((file) => [file.path, file]));
  const rest = files.filter(({ path }) => !written.has(path));
  expect(checkContent([...rest, ...written.values()])).toEqual([]);
  return {
    ...draft,
    texts: Object.fromEntries([...written].map(([path, { text }]) => [path, text])),
  };
}

function reasons(kind: string, answers: Answers): string[] {
  const draft = kinds[kind]?.draft(answers, material);
  return draft?.kind === 'refused' ? draft.reasons : [];
}

const talk = {
  title: "Upgrades: Lee's story",
  edition: 'istiocon-2031',
  speakers: 'Lee Park (Harbour Bank, Ltd.), rivera sam',
  abstract: 'How a bank moved on.\n\nAnd back.',
  sources: 'https://a.example/x,y, https://b.example/',
};

describe('a new talk', () => {
  test('has its file, and those of new speakers; speakers are found by name.', () => {
    const { texts, notes } = make('talk', talk);
    expect(texts).toEqual({
      'content/talks/istiocon-2031/upgrades-lees-story.md':
        '---\n' +
        'title: "Upgrades: Lee\'s story"\n' +
        'speakers: [lee-park, sam-rivera]\n' +
        'affiliations:\n  lee-park: Harbour Bank, Ltd.\n' +
        'format: talk\n' +
        'topics: [upgrades]\n' +
        'sources:\n  - https://a.example/x,y\n  - https://b.example/\n' +
        '---\n\nHow a bank moved on.\n\nAnd back.\n',
      'content/speakers/lee-park.yaml': 'name: Lee Park\n',
    });
    expect(notes).toEqual([
      'Topics were taken from its words: upgrades.',
      'Lee Park is a new speaker.',
    ]);
  });

  test('may bring its deck and its session along.', () => {
    const { texts } = make('talk', {
      ...talk,
      edition: 'IstioCon 2030',
      slides: 'https://a.example/deck.pdf',
      start: '2030-03-05T16:00:00Z',
      minutes: '25',
    });
    expect(texts['content/slides/istiocon-2030/upgrades-lees-story.yaml']).toBe(
      'url: https://a.example/deck.pdf\nsource: https://a.example/x,y\n',
    );
    expect(texts['content/sessions/istiocon-2030/upgrades-lees-story.yaml']).toBe(
      'talk: upgrades-lees-story\nstart: 2030-03-05T16:00:00Z\nend: 2030-03-05T16:25:00Z\n' +
        'channel: main-stage\n',
    );
  });

  test('in Chinese takes its name from the English gloss.', () => {
    const { created } = make('talk', {
      ...talk,
      title: '升级',
      'title-en': 'How we upgrade',
      language: 'zh',
    });
    expect(created[0]?.path).toBe('content/talks/istiocon-2031/how-we-upgrade.md');
  });

  test('of a name that is taken gets a number.', () => {
    const { created } = make('talk', {
      ...talk,
      edition: 'istiocon-2030',
      title: 'Canary upgrades',
    });
    expect(created[0]?.path).toBe('content/talks/istiocon-2030/canary-upgrades-2.md');
  });

  test.for([
    [{ edition: 'istiocon-203' }, ['"istiocon-203" is no edition. Did you mean "istiocon-2030"?']],
    [{ topics: 'upgrads' }, ['"upgrads" is no topic. Did you mean "upgrades"?']],
    [
      { title: 'A story', abstract: 'It went well.' },
      ['No topic is named. Topics are ambient-mesh, upgrades.'],
    ],
    [
      { speakers: 'Sam Riviera' },
      [
        '"Sam Riviera" is close to Sam Rivera. Say "sam-rivera" if they are one person, "+Sam Riviera" if not.',
      ],
    ],
    [
      { title: '升级' },
      ['The title gives no name for the file: give --title-en, or --id in English.'],
    ],
    [
      { start: 'at four' },
      [
        'content/sessions/istiocon-2031/upgrades-lees-story.yaml:2:8\n' +
          '  start: "at four" is no moment in UTC.\n' +
          '  Write it as 2021-02-22T16:00:00Z.',
      ],
    ],
    [
      { edition: 'istiocon-2030', id: 'canary-upgrades' },
      ['content/talks/istiocon-2030/canary-upgrades.md is there already; give another --id.'],
    ],
    [
      { video: 'https://youtu.be/ccccccccccc', language: 'english' },
      [
        'content/talks/istiocon-2031/upgrades-lees-story.md:6:11\n' +
          '  language: "english" is no language.\n' +
          '  Did you mean "en"? Write one of en, zh.',
        'content/talks/istiocon-2031/upgrades-lees-story.md:9:8\n' +
          '  video: "https://youtu.be/ccccccccccc" is no address of the form https://www.youtube.com/watch?v=….\n' +
          '  Did you mean "https://www.youtube.com/watch?v=ccccccccccc"?',
      ],
    ],
    [
      // The problem that it would bring lies in another file.
      {
        edition: 'istiocon-2030',
        start: '2030-03-04T16:20:00Z',
        minutes: '10',
      },
      [
        expect.stringContaining(
          'canary-upgrades.yaml:2:8\n  start: 2030-03-04T16:25:00Z is before',
        ),
      ],
    ],
  ] as const)('is refused with %j.', ([change, wanted]) => {
    expect(reasons('talk', { ...talk, ...change })).toEqual(
      expect.arrayContaining([...wanted] as unknown[]),
    );
  });

  test('Two people of nearly one name are told apart.', () => {
    const { texts } = make('talk', { ...talk, speakers: '+Sam Riviera' });
    expect(texts['content/speakers/sam-riviera.yaml']).toBe(
      'name: Sam Riviera\ndifferentFrom: [sam-rivera]\n',
    );
  });
});

describe('the other kinds', () => {
  const ambient = 'content/talks/istiocon-2030/ambient-in-production.md';
  const canary = 'content/talks/istiocon-2030/canary-upgrades.md';

  test('A speaker is named in a talk.', () => {
    const { texts } = make('speaker', {
      name: 'Wang Wu',
      'name-zh': '王五',
      talks: 'istiocon-2030/ambient-in-production',
    });
    expect(texts['content/speakers/wang-wu.yaml']).toBe('name: Wang Wu\nnameZh: 王五\n');
    expect(texts[ambient]).toContain('speakers: [sam-rivera, wang-wu]\n');
    expect(reasons('speaker', { name: 'SAM RIVERA' })).toEqual([
      'Sam Rivera is there: content/speakers/sam-rivera.yaml. Say "+SAM RIVERA" if this is somebody else.',
    ]);
  });

  test('A topic is named in its talks.', () => {
    const { texts } = make('topic', {
      title: 'Banks & money',
      description: 'Where money moves.',
      aliases: 'finance, fintech',
      related: 'Canary upgrade',
      sources: 'Security https://docs.example/security/, Policies: https://docs.example/policies/',
      talks: 'istiocon-2030/ambient-in-production',
    });
    expect(texts['content/topics/banks-money.md']).toBe(
      '---\ntitle: Banks & money\naliases: [finance, fintech]\nrelated: [upgrades]\nsources:\n  - title: Security\n    url: https://docs.example/security/\n  - title: Policies\n    url: https://docs.example/policies/\n---\n\nWhere money moves.\n',
    );
    expect(texts[ambient]).toContain('topics: [ambient-mesh, upgrades, banks-money]\n');
  });

  test('A deck is named in its talk.', () => {
    const { texts } = make('slides', {
      talk: 'istiocon-2030/canary-upgrades',
      url: 'https://a.example/deck.pdf',
      pages: '12',
      source: 'https://a.example/',
    });
    expect(texts['content/slides/istiocon-2030/canary-upgrades.yaml']).toBe(
      'url: https://a.example/deck.pdf\npages: 12\nsource: https://a.example/\n',
    );
    expect(texts[canary]).toContain('slides: [canary-upgrades]\n');
    expect(reasons('slides', { talk: 'istiocon-2030/canary-upgrade' })).toEqual([
      '"istiocon-2030/canary-upgrade" is no talk. Did you mean "istiocon-2030/canary-upgrades"?',
    ]);
  });

  test('A session is as long as its talk.', () => {
    const without = files.filter(({ path }) => !path.includes('sessions/istiocon-2030/canary'));
    const draft = kinds['session']?.draft(
      { edition: 'istiocon-2030', talk: 'canary-upgrades', start: '2030-03-05T01:00:00Z' },
      { items: readItems(without).items, files: without },
    );
    expect(draft).toMatchObject({
      created: [
        {
          path: 'content/sessions/istiocon-2030/canary-upgrades.yaml',
          text: 'talk: canary-upgrades\nstart: 2030-03-05T01:00:00Z\nend: 2030-03-05T01:10:00Z\nchannel: main-stage\n',
        },
      ],
    });
  });

  test('A slot without a talk says what it is; a second one of that name gets a number.', () => {
    const answers = { edition: 'istiocon-2030', title: 'Break', start: '2030-03-05T01:00:00Z' };
    const { created } = make('session', { ...answers, minutes: '15' });
    expect(created[0]?.path).toBe('content/sessions/istiocon-2030/break-2.yaml');
    const { texts } = make('session', answers);
    expect(texts['content/sessions/istiocon-2030/break-2.yaml']).not.toContain('end:');
  });

  test('An edition of one day ends on it; what is not known yet is told.', () => {
    const { texts } = make('edition', {
      name: 'Istio Day Japan 2032',
      start: '2032-05-05',
      gaps: 'The programme is not known.',
      'time-zone': 'Asia/Tokyo',
      sources: 'https://a.example/',
    });
    expect(texts['content/editions/istio-day-japan-2032.yaml']).toBe(
      'name: Istio Day Japan 2032\nstart: 2032-05-05\nend: 2032-05-05\ntimeZones:\n  en: Asia/Tokyo\n' +
        'complete: false\ngaps:\n  - The programme is not known.\nsources:\n  - https://a.example/\n',
    );
  });
});
