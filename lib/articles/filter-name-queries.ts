import type { DeskFilter } from '@/lib/articles/desk-filter';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { issueName } from '@/lib/issues/desk-queries';

export type FilterNames = Partial<Record<'section' | 'author' | 'tag' | 'issue', string>>;

/** What the ids of a filter are called; what is gone has no name. */
export async function namesOfFilter(actor: Actor, filter: DeskFilter): Promise<FilterNames> {
  requirePermission(actor, 'catalogue.read');
  const { section, author, tag, issue } = filter;
  const select = { name: true } as const;
  const [one, two, three, four] = await Promise.all([
    section === null ? null : db().section.findUnique({ where: { id: section }, select }),
    author === null ? null : db().author.findUnique({ where: { id: author }, select }),
    tag === null ? null : db().tag.findUnique({ where: { id: tag }, select }),
    issue === null ? null : db().issue.findUnique({ where: { id: issue }, select: { number: true, title: true } }),
  ]);
  return {
    ...(one && { section: one.name }),
    ...(two && { author: two.name }),
    ...(three && { tag: three.name }),
    ...(four && { issue: issueName(four.number, four.title) }),
  };
}
