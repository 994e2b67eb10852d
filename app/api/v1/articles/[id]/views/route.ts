import { viewNumbers } from '@/lib/views/queries';
import { parseId } from '@/lib/site/urls';

interface Context {
  params: Promise<{ id: string }>;
}

/** The numbers of an article for programs. The front keeps the answer like a page, and words the 404 (lib/front/answer.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = parseId((await params).id);
  const numbers = id === null ? null : await viewNumbers(id);
  if (numbers === null) return Response.json({ error: 'not found' }, { status: 404 });
  return Response.json(numbers, { headers: { 'cache-control': 'public, max-age=60' } });
}
