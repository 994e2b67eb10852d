import { getArticle } from '@/lib/articles/queries';
import { site } from '@/content/site';
import { siteUrl } from '@/lib/env';
import { oembed, oembedXml } from '@/lib/feeds/oembed';
import { noteRead, noteStatus } from '@/lib/freshness/reads';
import { ALL } from '@/lib/freshness/tags';
import { readOembedQuery, type OembedProblem } from '@/lib/site/oembed-query';

const STATUS: Record<OembedProblem, [status: number, why: string]> = {
  bad: [400, 'url must be a whole address, maxwidth and maxheight whole numbers of pixels'],
  format: [501, 'format must be json or xml'],
  unknown: [404, 'not found'],
};

/** How an article is shown on another site. */
export async function GET(request: Request): Promise<Response> {
  noteRead(ALL);
  const query = readOembedQuery(new URL(request.url).searchParams, siteUrl());
  const record = typeof query === 'string' ? null : await getArticle(query.id);
  if (typeof query === 'string' || record === null) return refuse(typeof query === 'string' ? query : 'unknown');
  const answer = oembed(record, query, { origin: siteUrl(), name: site.name });
  const headers = { 'x-robots-tag': 'noindex' };
  if (query.format === 'json') return Response.json(answer, { headers });
  return new Response(oembedXml(answer), { headers: { ...headers, 'content-type': 'text/xml; charset=utf-8' } });
}

/** The front sends it with the status that is noted: of an answer with 501 itself it would think that we had failed. */
function refuse(problem: OembedProblem): Response {
  const [status, error] = STATUS[problem];
  if (status === 404) return Response.json({ error }, { status });
  noteStatus(status);
  return Response.json({ error });
}
