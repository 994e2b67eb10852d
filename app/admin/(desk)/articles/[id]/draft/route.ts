import { z } from 'zod';
import { desk } from '@/content/desk/desk';
import { Forbidden } from '@/lib/auth/permissions';
import { getActor, isSameOrigin } from '@/lib/auth/request';
import { namesIn } from '@/lib/articles/chosen-queries';
import { draftContent } from '@/lib/articles/draft';
import { saveDraft } from '@/lib/articles/draft-commands';
import { log } from '@/lib/log';
import { parseId } from '@/lib/site/urls';

const body = z.object({
  content: draftContent,
  base: z.object({ version: z.number().int().min(0), liveRevisionId: z.number().int().nullable() }),
  /** Whether to keep this state among the revisions. */
  revision: z.boolean().default(false),
  /** Whether to keep what it replaces among them: after a conflict. */
  over: z.boolean().default(false),
});

/**
 * Keeps the working copy: sent every few seconds while somebody writes, and as a last word when the page is left, for
 * which a server action is too slow and too orderly. Answers {@link SaveReply} of components/desk/article/saver.ts.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!(await isSameOrigin())) return Response.json({ kind: 'refused', message: desk.refused.origin }, { status: 403 });
  const actor = await getActor();
  if (actor === null) return Response.json({ kind: 'signed-out' }, { status: 401 });
  const id = parseId((await params).id);
  const given = body.safeParse(await request.json().catch(() => null));
  if (id === null || !given.success) {
    return Response.json({ kind: 'refused', message: desk.refused.unreadable }, { status: 400 });
  }
  try {
    const { content, base, ...options } = given.data;
    const outcome = await saveDraft(actor, id, content, base, options);
    if (outcome.kind !== 'conflict') return Response.json(outcome);
    return Response.json({ ...outcome, names: await namesIn(actor, [content, outcome.theirs]) });
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    log().warn({ err: error }, 'refused');
    return Response.json({ kind: 'refused', message: desk.refused.permission }, { status: 403 });
  }
}
