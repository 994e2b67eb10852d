import { site } from '@/content/site';
import { noteRead } from '@/lib/freshness/reads';
import { SETTINGS } from '@/lib/freshness/tags';

interface Context {
  params: Promise<{ key: string }>;
}

/** `/{key}.txt` (next.config.ts): proof to search engines that who tells them of changes is the site itself. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  noteRead(SETTINGS);
  const { key } = await params;
  if (site.indexNowKey === '' || key !== site.indexNowKey) return new Response(null, { status: 404 });
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-robots-tag': 'noindex' };
  return new Response(site.indexNowKey, { headers });
}
