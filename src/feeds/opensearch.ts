import type { Publisher } from '#feeds/publisher.ts';
import { element, xmlDocument } from '#feeds/xml.ts';

/**
 * Lets a browser search the site from its address bar.
 *
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearch({ name, description, absolute }: Publisher): string {
  return xmlDocument(
    element(
      'OpenSearchDescription',
      [
        element('ShortName', name),
        element('Description', description),
        element('InputEncoding', 'UTF-8'),
        element('Language', 'en'),
        element('Image', absolute('favicon.svg'), { type: 'image/svg+xml' }),
        element('Url', [], {
          type: 'text/html',
          // The braces stand for the words that are searched, and must not be encoded.
          template: `${absolute('search/')}?q={searchTerms}`,
        }),
        element('Url', [], {
          type: 'application/opensearchdescription+xml',
          rel: 'self',
          template: absolute('opensearch.xml'),
        }),
      ],
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    ),
  );
}
