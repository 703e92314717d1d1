import type { APIRoute } from 'astro';
import { postureRecord } from '#posture/record.ts';
import { loadCatalog } from '../../content.ts';

/** What the posture checker judges by; it fetches this when somebody uses it. */
export const GET: APIRoute = async () => {
  const { releases, bulletins } = await loadCatalog();
  return Response.json(
    postureRecord({ releases: [...releases.values()], bulletins: [...bulletins.values()] }),
  );
};
