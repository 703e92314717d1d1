import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problems } from '#accesslogs/problems.ts';
import { sampleAnswer as logAnswer } from '#accesslogs/sample-answer.ts';
import { logSamples } from '#accesslogs/samples.ts';
import { guidesOfAdvice } from '#balance/advice/guides.ts';
import { sampleAnswer } from '#balance/sample-answer.ts';
import { samples } from '#balance/samples.ts';
import { folderPages } from '#catalog/folder-pages.ts';
import { guidesOfTool, tools, toolsOfGuide, toolsOfTalk, toolsOfTopic } from '#catalog/tools.ts';

describe('the tools', () => {
  test.each(tools)('$name names a page, topics, talks and guides that are there', (tool) => {
    expect(folderPages).toContain(tool.path);
    const missing = [
      ...tool.topics.map((id) => `content/topics/${id}.md`),
      ...tool.talks.map((id) => `content/talks/${id}.md`),
      ...tool.guides.map((id) => `content/guides/${id}.mdx`),
    ].filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
    for (const id of tool.topics) expect(toolsOfTopic(id, [])).toContain(tool);
    for (const id of tool.guides) expect(toolsOfGuide(id)).toContain(tool);
    expect(guidesOfTool(tool.path)).toEqual(tool.guides);
    for (const id of tool.talks) expect(toolsOfTalk(id)).toContain(tool);
  });

  test('the analyzer serves the topics of its codes', () => {
    const paths = toolsOfTopic('helm', [{ topics: ['gitops', 'helm'] }]).map(({ path }) => path);
    expect(paths).toEqual(['analyzer/']);
    expect(toolsOfTopic('helm', [{ topics: ['gitops'] }])).toEqual([]);
  });

  test('what access logs lead on to is there', () => {
    const missing = problems
      .flatMap(({ guides = [], topics = [], talks = [], checks = [] }) => [
        ...guides.map((id) => `content/guides/${id}.mdx`),
        ...topics.map((id) => `content/topics/${id}.md`),
        ...talks.map((id) => `content/talks/${id}.md`),
        ...checks.map((id) => `content/messages/${id}.md`),
      ])
      .filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  test('the guides that advice about balance leads on to are there', () => {
    const files = [...guidesOfAdvice].map((id) => `content/guides/${id}.mdx`);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the answer to a sample', () => {
  test.each([
    ['healthy', /^Balanced\. All 4 workers carry their part/],
    ['hot-workers', /^Imbalanced\. You have 8 workers and use 2\.5 of them/],
    ['single-worker', /^One worker does everything\. You have 6 workers and use 1 of them/],
    ['too-few', /^Too few connections\. 3 connections cannot fill 4 workers/],
    ['before-and-after', /^Balanced\./],
  ])('%s', (id, answer) => {
    expect(samples.filter((sample) => sample.id === id).map(sampleAnswer)).toEqual([
      expect.stringMatching(answer),
    ]);
  });

  test.each([
    ['strict', /2 causes, 1 lines?: Upstream closed the connection\./],
    ['two-sides', /^Application answered with an error\. 500 came from the other side/],
    ['certificate', /^Certificate is made out to another name\./],
    ['hour', /^The most frequent of 5 causes, 60 lines: No endpoint that may be used\./],
    ['own-format', /^Connection failed\./],
  ])('%s', (id, answer) => {
    expect(logSamples.filter((sample) => sample.id === id).map(logAnswer)).toEqual([
      expect.stringMatching(answer),
    ]);
  });
});
