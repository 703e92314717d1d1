import type { APIRoute } from 'astro';
import { documentText, type ApiDocument } from '#feeds/api/document.ts';
import { apiDocuments } from '#feeds/api/documents.ts';
import { loadCatalog, loadIndexes } from '../../../content.ts';
import { publisher } from '../../../site.ts';

type Props = { document: ApiDocument };

export async function getStaticPaths() {
  const documents = apiDocuments(await loadCatalog(), await loadIndexes(), publisher);
  return documents.map((document) => ({ params: { name: document.name }, props: { document } }));
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(documentText(props.document, publisher), {
    headers: { 'Content-Type': 'application/json' },
  });
