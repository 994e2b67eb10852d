import { authorWords } from '@/content/desk/authors';
import { catalogueWords } from '@/content/desk/catalogue';
import { fold } from '@/lib/arabic/fold';
import { sortKeyOf } from '@/lib/arabic/sort-key';
import { articleTagsOf, repointList } from '@/lib/articles/repoint-commands';
import { takeTurn } from '@/lib/articles/touched';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { findOrMakeAuthor } from '@/lib/authors/commands';
import type { AuthorForm } from '@/lib/authors/schema';
import type { Choice } from '@/lib/desk/choice';
import { fieldErrorsOf, takenField } from '@/lib/desk/field-errors';
import { nameText } from '@/lib/desk/name';
import { done, doneWith, invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { wantedSlug } from '@/lib/desk/slug';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { AUTHORS, authorTag } from '@/lib/freshness/tags';
import { claimAddress, moveAddress } from '@/lib/redirects/commands';
import { withNames } from '@/lib/search/index-commands';
import { authorUrl } from '@/lib/site/urls';

/** Makes an author of this name; the one that is already there when names differ only in marks. For the article's form. */
export async function createAuthor(actor: Actor, name: string): Promise<Outcome<Choice>> {
  requirePermission(actor, 'catalogue.manage');
  const parsed = nameText.safeParse(name);
  if (!parsed.success) return invalid({ name: Object.values(fieldErrorsOf(parsed.error)).join(' ') });
  return commit(async (tx) => {
    const { id, made } = await findOrMakeAuthor(tx, parsed.data);
    const author = await tx.author.findUniqueOrThrow({ where: { id } });
    if (made) {
      await claimAddress(tx, authorUrl(author.slug));
      await recordEvent(tx, actor, 'author.create', `author:${id}`, { name: author.name });
    }
    return doneWith({ id, name: author.name });
  });
}

/** Makes an author, or changes what is known of one. @returns the id */
export async function saveAuthor(actor: Actor, { id, ...form }: AuthorForm): Promise<Outcome<number>> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    await takeTurn(tx);
    const before = id === undefined ? null : await tx.author.findUnique({ where: { id } });
    if (id !== undefined && before === null) return refused(catalogueWords.gone);
    const sortKey = form.sortKey === '' ? sortKeyOf(form) : fold(form.sortKey);
    const data = { ...form, sortKey, slug: wantedSlug(form.slug, form.name, before ?? undefined) };
    const others = { OR: [{ name: data.name }, { slug: data.slug }], ...(id !== undefined && { NOT: { id } }) };
    const taken = takenField(await tx.author.findMany({ where: others }), data.name);
    if (taken) return invalid(taken);
    if (before === null) {
      const made = await tx.author.create({ data });
      await claimAddress(tx, authorUrl(made.slug));
      await recordEvent(tx, actor, 'author.create', `author:${made.id}`, { name: made.name });
      await announce(tx, [AUTHORS]);
      return doneWith(made.id);
    }
    await withNames(tx, 'author', data.name === before.name ? [] : [before.id], () =>
      tx.author.update({ where: { id: before.id }, data }),
    );
    const { name, slug } = data;
    if (slug !== before.slug) await moveAddress(tx, authorUrl(before.slug), authorUrl(slug));
    await recordEvent(tx, actor, 'author.change', `author:${before.id}`, { before: before.name, name, slug });
    const isRenamed = name !== before.name || slug !== before.slug;
    const articles = isRenamed ? await articleTagsOf(tx, 'author', [before.id]) : [];
    await announce(tx, [AUTHORS, authorTag(before.id), ...articles]);
    return doneWith(before.id, authorWords.saved);
  });
}

/** Deletes an author who has written nothing here. */
export async function deleteAuthor(actor: Actor, id: number): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    await takeTurn(tx);
    const author = await tx.author.findUnique({ where: { id } });
    if (author === null) return refused(catalogueWords.gone);
    if ((await tx.articleAuthor.count({ where: { authorId: id } })) > 0) return refused(authorWords.used);
    await repointList(tx, 'authorIds', [id], null);
    await tx.author.delete({ where: { id } });
    await recordEvent(tx, actor, 'author.delete', `author:${id}`, { name: author.name });
    await announce(tx, [AUTHORS, authorTag(id)]);
    return done(authorWords.deleted);
  });
}
