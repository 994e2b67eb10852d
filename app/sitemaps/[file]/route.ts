import { sitemapText } from '@/app/_sitemaps/files';
import { noteRead } from '@/lib/freshness/reads';
import { ALL } from '@/lib/freshness/tags';
import { parseSitemapFile } from '@/lib/site/sitemap-urls';

interface Context {
  params: Promise<{ file: string }>;
}

/** One sitemap of those that the index names, or the news. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  noteRead(ALL);
  const file = parseSitemapFile((await params).file);
  const text = file && (await sitemapText(file));
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
