import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import type { DraftContent } from '@/lib/articles/draft';
import { db } from '@/lib/db/client';
import type { Choice } from '@/lib/desk/choice';

/** The names of what a working copy has chosen: a form that searches long lists does not bring them along. */
export async function chosenNames(
  actor: Actor,
  { authorIds, tagIds }: Pick<DraftContent, 'authorIds' | 'tagIds'>,
): Promise<{ authors: Choice[]; tags: Choice[] }> {
  requirePermission(actor, 'catalogue.read');
  const select = { id: true, name: true } as const;
  const [authors, tags] = await Promise.all([
    db().author.findMany({ where: { id: { in: authorIds } }, select }),
    db().tag.findMany({ where: { id: { in: tagIds } }, select }),
  ]);
  return { authors, tags };
}
