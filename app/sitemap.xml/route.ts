import { indexText } from '@/app/_sitemaps/files';
import { noteRead } from '@/lib/freshness/reads';
import { ALL } from '@/lib/freshness/tags';

// The framework takes this name for a file that is made once, at the build.
export const dynamic = 'force-dynamic';

/** The index of the sitemaps. */
export async function GET(): Promise<Response> {
  noteRead(ALL);
  return new Response(await indexText(), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
