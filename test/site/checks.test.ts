import { describe, expect, inject, test } from 'vitest';
import { checksOf, rulesOf, stateOf } from '#analyzer/code-facts.ts';
import { raisedCodes, retiredCodes, undecidedCodes } from '#analyzer/codes.ts';
import { attributes, parse, readPages } from '../../scripts/site/pages.ts';

const pages = new Map(readPages(inject('root')).map((page) => [page.path, page]));
const codes = [...new Set([...raisedCodes, ...undecidedCodes, ...retiredCodes])].toSorted();

const documentOf = (path: string) => parse({ html: pages.get(path)?.html ?? '' });

describe.each(codes)('the page of %s', (code) => {
  const html = pages.get(`checks/${code}/`)?.html ?? '';
  const document = documentOf(`checks/${code}/`);
  const ids = attributes(document, '[id]', 'id');

  test('is there, and its text is searched', () => {
    expect(html).toContain('data-pagefind-body');
  });

  test('shows each of its checks, reported and not, with the finding', () => {
    if (rulesOf(code).length > 0) return;
    const names = checksOf(code).map(({ name }) => name);
    expect(ids).toEqual(expect.arrayContaining(names));
    for (const name of names) {
      const text = document.querySelector(`[id="${name}"]`)?.textContent ?? '';
      expect(text, name).toContain('Reported:');
      expect(text, name).toContain('Not reported:');
      expect(text, name).toContain(code);
    }
    // A finding may be about a point, which has no range to mark.
    const marks = document.querySelectorAll('pre .at-fault');
    expect(marks.length > 0).toBe(names.length > 0);
  });

  test('has an anchor for each rule', () => {
    expect(ids).toEqual(expect.arrayContaining(rulesOf(code)));
  });

  test('says why it is not reported, where it is not', () => {
    const reasons = { reported: '', undecided: 'files alone', retired: 'gave' };
    expect(html).toContain(reasons[stateOf(code)]);
  });
});

test('an example says what else the analyzer shows when it is opened there', () => {
  const text = (code: string) =>
    documentOf(`checks/${code}/`).querySelector('article')?.textContent.replaceAll(/\s+/g, ' ');
  expect(text('IST0167')).toContain('The analyzer also shows IST0123 of other checks.');
  expect(text('IST0101')).toContain('also shows IST0162 for what the example leaves out.');
});

test('the list has every code, those in use before those that Istio gave up', () => {
  const listed = attributes(documentOf('checks/'), '[data-code]', 'data-code');
  expect(listed.toSorted()).toEqual(codes);
  const isRetired = listed.map((code) => retiredCodes.has(code));
  expect(isRetired.indexOf(true)).toBe(isRetired.length - retiredCodes.size);
});

test('topics lead to codes and codes to topics', () => {
  const links = (path: string) => attributes(documentOf(path), 'aside a', 'href');
  expect(links('checks/IST0128/')).toContain('/topics/security/');
  expect(links('topics/security/').join(' ')).toMatch(/\/checks\/(IST|CR)\d{4}\//);
});
