import { catalogueWords } from '@/content/desk/catalogue';
import { tagWords } from '@/content/desk/tags';
import { articleTagsOf, repointList } from '@/lib/articles/repoint-commands';
import { takeTurn } from '@/lib/articles/touched';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import type { Choice } from '@/lib/desk/choice';
import { fieldErrorsOf, takenField } from '@/lib/desk/field-errors';
import { nameText } from '@/lib/desk/name';
import { done, doneWith, invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { wantedSlug } from '@/lib/desk/slug';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { TAGS, tagTag } from '@/lib/freshness/tags';
import { claimAddress, moveAddress } from '@/lib/redirects/commands';
import { withNames } from '@/lib/search/index-commands';
import { showCount } from '@/lib/site/display';
import { tagUrl } from '@/lib/site/urls';
import { findOrMakeTag } from '@/lib/tags/commands';
import type { TagForm } from '@/lib/tags/schema';

/** Milliseconds: a tag of tens of thousands of articles may be changed. */
const LONG = { timeout: 60_000 };

/** Makes a tag of this name; the one that is already there when names differ only in marks. For the article's form. */
export async function createTag(actor: Actor, name: string): Promise<Outcome<Choice>> {
  requirePermission(actor, 'articles.write');
  const parsed = nameText.safeParse(name);
  if (!parsed.success) return invalid({ name: Object.values(fieldErrorsOf(parsed.error)).join(' ') });
  return commit(async (tx) => {
    const { id, made } = await findOrMakeTag(tx, parsed.data);
    const tag = await tx.tag.findUniqueOrThrow({ where: { id } });
    if (made) {
      await claimAddress(tx, tagUrl(tag.slug));
      await recordEvent(tx, actor, 'tag.create', `tag:${id}`, { name: tag.name });
    }
    return doneWith({ id, name: tag.name });
  });
}

/** Makes a tag, or gives one another name and address. @returns its id */
export async function saveTag(actor: Actor, { id, ...form }: TagForm): Promise<Outcome<number>> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    await takeTurn(tx);
    const before = id === undefined ? null : await tx.tag.findUnique({ where: { id } });
    if (id !== undefined && before === null) return refused(catalogueWords.gone);
    const data = { name: form.name, slug: wantedSlug(form.slug, form.name, before ?? undefined) };
    const others = { OR: [{ name: data.name }, { slug: data.slug }], ...(id !== undefined && { NOT: { id } }) };
    const taken = takenField(await tx.tag.findMany({ where: others }), data.name);
    if (taken) return invalid(taken);
    if (before === null) {
      const made = await tx.tag.create({ data });
      await claimAddress(tx, tagUrl(made.slug));
      await recordEvent(tx, actor, 'tag.create', `tag:${made.id}`, { name: made.name });
      await announce(tx, [TAGS]);
      return doneWith(made.id);
    }
    await withNames(tx, 'tag', data.name === before.name ? [] : [before.id], () =>
      tx.tag.update({ where: { id: before.id }, data }),
    );
    if (data.slug !== before.slug) await moveAddress(tx, tagUrl(before.slug), tagUrl(data.slug));
    await recordEvent(tx, actor, 'tag.change', `tag:${before.id}`, { before: before.name, ...data });
    await announce(tx, [TAGS, tagTag(before.id), ...(await articleTagsOf(tx, 'tag', [before.id]))]);
    return doneWith(before.id, tagWords.saved);
  }, LONG);
}

/** Deletes a tag; the articles stay as they are without it. */
export async function deleteTag(actor: Actor, id: number): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    await takeTurn(tx);
    const tag = await tx.tag.findUnique({ where: { id } });
    if (tag === null) return refused(catalogueWords.gone);
    const changed = await articleTagsOf(tx, 'tag', [id]);
    await repointList(tx, 'tagIds', [id], null);
    await withNames(tx, 'tag', [id], () => tx.tag.delete({ where: { id } }));
    await recordEvent(tx, actor, 'tag.delete', `tag:${id}`, { name: tag.name });
    await announce(tx, [TAGS, tagTag(id), ...changed]);
    return done(tagWords.deleted);
  }, LONG);
}

/** Deletes every tag that no article and no draft has. */
export async function deleteUnusedTags(actor: Actor): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    await takeTurn(tx);
    const gone = await tx.$queryRaw<Choice[]>`
      delete from tag where not exists (select 1 from article_tag where tag_id = tag.id) and id not in (
        select wanted::int from draft cross join jsonb_array_elements_text(content -> 'tagIds') as wanted
      ) returning id, name`;
    if (gone.length === 0) return refused(tagWords.noUnused);
    await recordEvent(tx, actor, 'tag.delete-unused', 'tags', { names: gone.map(({ name }) => name) });
    await announce(tx, [TAGS, ...gone.map(({ id }) => tagTag(id))]);
    return done(tagWords.deletedUnused.replace('{count}', showCount(gone.length, tagWords.count)));
  }, LONG);
}
