import { suggest, type Suggestion } from '@/lib/search/suggest-queries';
import { articleUrl, authorUrl, sectionUrl, tagUrl } from '@/lib/site/urls';

/** What may be meant by what was typed so far, for components/reader/suggest.ts. Kept by browsers for a minute. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get('q') ?? '';
  const suggestions = (await suggest(typed)).map((one) => ({ kind: one.kind, text: one.text, url: urlOf(one) }));
  return Response.json(
    { suggestions },
    { headers: { 'cache-control': 'private, max-age=60', 'x-robots-tag': 'noindex' } },
  );
}

function urlOf(one: Suggestion): string {
  if (one.kind === 'article') return articleUrl(one);
  if (one.kind === 'section') return sectionUrl(one.slug);
  return one.kind === 'author' ? authorUrl(one.slug) : tagUrl(one.slug);
}
