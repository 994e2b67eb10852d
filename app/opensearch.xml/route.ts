import { site } from '@/content/site';
import { siteUrl } from '@/lib/env';
import { noteRead } from '@/lib/freshness/reads';
import { ALL } from '@/lib/freshness/tags';
import { openSearch } from '@/lib/site/opensearch';

/** The search, described for browsers. */
export function GET(): Response {
  noteRead(ALL);
  const { name, tagline, description } = site;
  return new Response(openSearch({ name, description: description || tagline, origin: siteUrl() }), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
