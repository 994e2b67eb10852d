import { offlineWords } from '@/content/offline-words';
import { searchPage } from '@/content/search-page';
import { site } from '@/content/site';
import { noteRead } from '@/lib/freshness/reads';
import { SETTINGS } from '@/lib/freshness/tags';
import { SEARCH_PATH } from '@/lib/site/search-url';
import { savedUrl } from '@/lib/site/urls';
import { webManifest } from '@/lib/site/web-manifest';

export const dynamic = 'force-dynamic';

/** The site as an app, in the owner's words. */
export function GET(): Response {
  noteRead(SETTINGS);
  const manifest = webManifest({
    name: site.name,
    description: site.description || site.tagline,
    saved: { name: offlineWords.title, url: savedUrl() },
    search: { name: searchPage.title, url: SEARCH_PATH },
  });
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
}
