import { showViews } from '@/lib/site/display';
import { recordView } from '@/lib/views/record';
import { viewHit } from '@/lib/views/schema';

const noStore = { headers: { 'cache-control': 'no-store' } };

/** Counts one opening and answers with the new public number. Nothing is said about articles that are not public. */
export async function POST(request: Request): Promise<Response> {
  const hit = viewHit.safeParse(await request.json().catch(() => null));
  if (!hit.success) return Response.json({ error: 'expected {"article": id}' }, { status: 400, ...noStore });
  const views = await recordView(hit.data.article);
  if (views === null) return new Response(null, { status: 204, ...noStore });
  return Response.json({ views, text: showViews(views) }, noStore);
}
