import { expect, test } from 'vitest';
import { exampleProblems } from '#catalog/checking/example.ts';
import { problemText } from '#catalog/checking/report.ts';
import { archive, talk } from '../small-archive.ts';

test('The example that the site shows has one slip, and the check finds it.', () => {
  const catalog = archive([
    talk('istiocon-2021/a', {
      speakers: ['weibo-he', 'stephen-chan'],
      topics: ['user-stories', 'upgrades'],
    }),
  ]);
  expect(exampleProblems(catalog).map(problemText)).toEqual([
    `content/talks/istiocon-2021/airbnb-on-istio.md:3:12
  speakers: "weibo-hee" is not in content/speakers/.
  Did you mean "weibo-he"? Otherwise add content/speakers/weibo-hee.yaml.`,
  ]);
});
