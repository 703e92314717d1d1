import { describe, expect, test } from 'vitest';
import { citationBibtex, citationText } from '#feeds/citation.ts';
import { archiveOf, publisher, session, talk } from './archive.ts';

const catalog = archiveOf(
  [
    talk('meshcon-2031/whole', { video: 'https://www.youtube.com/watch?v=a_b-c%defgh' }),
    talk('meshcon-2031/bare', { speakers: [], format: 'office-hours' }),
    talk('meshcon-2031/odd', { title: 'R&D: 100% of C#_{x} ~ \\o/ $^', speakers: ['ada'] }),
    talk('meshcon-2031/zh', { title: '《早》', titleEn: 'Early', language: 'zh' }),
    talk('meshcon-2031/pair', { speakers: ['pair'] }),
    talk('mesh-day/long-ago'),
  ],
  {
    sessions: [session('meshcon-2031/whole', '2031-03-03T23:30:00Z')],
    speakers: [
      { id: 'ada', name: 'Ada Ek' },
      { id: 'bo', name: 'Bo Li' },
      { id: 'pair', name: 'Sun and Sons, Inc.' },
    ],
  },
);

describe('as text', () => {
  const citations = [
    {
      id: 'meshcon-2031/whole',
      is:
        'Ada Ek and Bo Li: “Title of whole”. Talk at MeshCon 2031, 3 March 2031. ' +
        'Video: https://www.youtube.com/watch?v=a_b-c%defgh ' +
        'https://example.org/charts/talks/meshcon-2031/whole/',
    },
    {
      id: 'meshcon-2031/bare',
      is:
        '“Title of bare”. Office hours at MeshCon 2031. ' +
        'https://example.org/charts/talks/meshcon-2031/bare/',
    },
  ];
  test.each(citations)('$id', ({ id, is }) => {
    expect(citationText(catalog.talks.get(id)!, catalog, publisher)).toBe(is);
  });
});

describe('as BibTeX', () => {
  test('a whole entry', () => {
    expect(bibtex('meshcon-2031/whole')).toBe(
      `@misc{meshcon-2031:whole,
  author = {Ada Ek and Bo Li},
  title = {{Title of whole}},
  howpublished = {Talk at MeshCon 2031},
  year = {2031},
  month = mar,
  language = {english},
  note = {Video: \\url{https://www.youtube.com/watch?v=a_b-c%defgh}},
  url = {https://example.org/charts/talks/meshcon-2031/whole/},
}
`,
    );
  });

  const fields = [
    {
      what: 'what LaTeX gives a meaning is escaped',
      id: 'meshcon-2031/odd',
      line:
        'title = {{R\\&D: 100\\% of C\\#\\_\\textbraceleft{}x\\textbraceright{} ' +
        '\\textasciitilde{} \\textbackslash{}o/ \\$\\textasciicircum{}}},',
    },
    {
      what: 'a name with "and" stays one name',
      id: 'meshcon-2031/pair',
      line: 'author = {{Sun and Sons, Inc.}},',
    },
    {
      what: 'a Chinese title has its gloss',
      id: 'meshcon-2031/zh',
      line: 'title = {{《早》 (Early)}},',
    },
    { what: 'a Chinese talk says so', id: 'meshcon-2031/zh', line: 'language = {chinese},' },
  ];
  test.each(fields)('$what', ({ id, line }) => {
    expect(bibtex(id)).toContain(`  ${line}\n`);
  });

  test('the month of a longer event is not taken for that of the talk', () => {
    expect(bibtex('meshcon-2031/bare')).toContain('year = {2031}');
    expect(bibtex('meshcon-2031/bare')).not.toContain('month');
  });

  test('what is not known is left out', () => {
    expect(bibtex('mesh-day/long-ago')).not.toMatch(/year|month|note/);
  });

  test('braces come in pairs whatever the title, as BibTeX counts them', () => {
    const text = bibtex('meshcon-2031/odd');
    expect(text.split('{').length).toBe(text.split('}').length);
  });
});

function bibtex(id: string): string {
  return citationBibtex(catalog.talks.get(id)!, catalog, publisher);
}
