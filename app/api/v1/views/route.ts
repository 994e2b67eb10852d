import { isProduction } from '@/lib/env';
import { openCounter, type Counter } from '@/lib/views/counter';
import { viewHit } from '@/lib/views/opening';
import { answerTo } from '@/lib/views/answer';

let counter: Counter | undefined;

/**
 * Counts while developing, where there is no front; the answer then says why an opening does not count. In production
 * the front answers this address itself (lib/front/reply/views.ts); written otherwise, say with a query, it comes here,
 * where neither the client's address is known nor what a body may weigh.
 */
export async function POST(request: Request): Promise<Response> {
  if (isProduction()) return new Response(null, { status: 404 });
  const hit = viewHit.safeParse(await request.json().catch(() => null));
  if (!hit.success) return Response.json({ error: 'expected {"article": id}' }, { status: 400 });
  const headers = Object.fromEntries(request.headers);
  const { article: articleId, webdriver } = hit.data;
  const outcome = await (counter ??= openCounter())({ articleId, webdriver, headers, address: '127.0.0.1' });
  return Response.json(outcome.kind === 'filtered' ? { filtered: outcome.reason } : (answerTo(outcome) ?? {}));
}
