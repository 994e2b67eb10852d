import { aiCrawlers } from '@/content/crawlers';
import { site } from '@/content/site';
import { siteUrl } from '@/lib/env';
import { robotsText } from '@/lib/feeds/robots';
import { noteRead } from '@/lib/freshness/reads';
import { ALL } from '@/lib/freshness/tags';
import { NEWS_PATH, SITEMAP_PATH } from '@/lib/site/sitemap-urls';

// The framework takes this name for a file that is made once, at the build.
export const dynamic = 'force-dynamic';

/** What robots may ask for. */
export function GET(): Response {
  noteRead(ALL);
  const refused = site.aiCrawlers === 'refused' ? aiCrawlers : [];
  const text = robotsText({ origin: siteUrl(), sitemaps: [SITEMAP_PATH, NEWS_PATH], refused });
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
