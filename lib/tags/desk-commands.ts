import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { findOrMakeTag } from '@/lib/tags/commands';
import type { Choice } from '@/lib/desk/choice';
import { fieldErrorsOf } from '@/lib/desk/field-errors';
import { nameText } from '@/lib/desk/name';
import { doneWith, invalid, type Outcome } from '@/lib/desk/outcome';
import { commit } from '@/lib/freshness/commit';

/** Makes a tag of this name; the one that is already there when names differ only in marks. For the article's form. */
export async function createTag(actor: Actor, name: string): Promise<Outcome<Choice>> {
  requirePermission(actor, 'articles.write');
  const parsed = nameText.safeParse(name);
  if (!parsed.success) return invalid({ name: Object.values(fieldErrorsOf(parsed.error)).join(' ') });
  return commit(async (tx) => {
    const { id, made } = await findOrMakeTag(tx, parsed.data);
    if (made) await recordEvent(tx, actor, 'tag.create', `tag:${id}`, { name: parsed.data });
    return doneWith(await tx.tag.findUniqueOrThrow({ where: { id }, select: { id: true, name: true } }));
  });
}
