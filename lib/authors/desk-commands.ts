import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { findOrMakeAuthor } from '@/lib/authors/commands';
import type { Choice } from '@/lib/desk/choice';
import { fieldErrorsOf } from '@/lib/desk/field-errors';
import { nameText } from '@/lib/desk/name';
import { doneWith, invalid, type Outcome } from '@/lib/desk/outcome';
import { commit } from '@/lib/freshness/commit';

/** Makes an author of this name; the one that is already there when names differ only in marks. For the article's form. */
export async function createAuthor(actor: Actor, name: string): Promise<Outcome<Choice>> {
  requirePermission(actor, 'catalogue.manage');
  const parsed = nameText.safeParse(name);
  if (!parsed.success) return invalid({ name: Object.values(fieldErrorsOf(parsed.error)).join(' ') });
  return commit(async (tx) => {
    const { id, made } = await findOrMakeAuthor(tx, parsed.data);
    if (made) await recordEvent(tx, actor, 'author.create', `author:${id}`, { name: parsed.data });
    return doneWith(await tx.author.findUniqueOrThrow({ where: { id }, select: { id: true, name: true } }));
  });
}
