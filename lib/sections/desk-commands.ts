import { sectionWords } from '@/content/desk/sections';
import { catalogueWords } from '@/content/desk/catalogue';
import { fill, strings } from '@/content/strings';
import { repointOne } from '@/lib/articles/repoint-commands';
import { takeTurn } from '@/lib/articles/touched';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { takenField } from '@/lib/desk/field-errors';
import { done, doneWith, invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { wantedSlug } from '@/lib/desk/slug';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { ALL, SECTIONS } from '@/lib/freshness/tags';
import { claimAddress, moveAddress } from '@/lib/redirects/commands';
import { withNames } from '@/lib/search/index-commands';
import type { SectionForm, SectionRemoval } from '@/lib/sections/schema';
import { showCount } from '@/lib/site/display';
import { sectionUrl } from '@/lib/site/urls';

/** Milliseconds: a section of a hundred thousand articles may be moved. */
const MOVING = 120_000;

/** Makes a section, or gives one its new name, address and description. @returns its id */
export async function saveSection(actor: Actor, { id, ...form }: SectionForm): Promise<Outcome<number>> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    await takeTurn(tx);
    const before = id === undefined ? null : await tx.section.findUnique({ where: { id } });
    if (id !== undefined && before === null) return refused(catalogueWords.gone);
    const slug = wantedSlug(form.slug, form.name, before ?? undefined);
    const others = { OR: [{ name: form.name }, { slug }], ...(id !== undefined && { NOT: { id } }) };
    const taken = takenField(await tx.section.findMany({ where: others }), form.name);
    if (taken) return invalid(taken);
    const data = { name: form.name, slug, description: form.description };
    if (before === null) {
      const made = await tx.section.create({ data });
      await claimAddress(tx, sectionUrl(slug));
      await recordEvent(tx, actor, 'section.create', `section:${made.id}`, { name: form.name });
      await announce(tx, [SECTIONS]);
      return doneWith(made.id);
    }
    await withNames(tx, 'section', data.name === before.name ? [] : [before.id], () =>
      tx.section.update({ where: { id: before.id }, data }),
    );
    if (slug !== before.slug) await moveAddress(tx, sectionUrl(before.slug), sectionUrl(slug));
    await recordEvent(tx, actor, 'section.change', `section:${before.id}`, { before: before.name, ...data });
    await announce(tx, [ALL]);
    return doneWith(before.id, sectionWords.saved);
  });
}

/** Sets the order of the navigation: that of the ids; what is not among them comes behind. */
export async function orderSections(actor: Actor, ids: readonly number[]): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    await tx.$executeRaw`
      update section set position = coalesce(array_position(${[...ids]}::int[], id), 1000)`;
    await announce(tx, [ALL]);
    await recordEvent(tx, actor, 'section.order', 'sections', { ids: [...ids] });
    return done(sectionWords.ordered);
  });
}

/** Deletes a section. Its articles go to another first, all in one step; without one named it has to be empty. */
export async function deleteSection(actor: Actor, { id, moveTo }: SectionRemoval): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  return commit(
    async (tx) => {
      await takeTurn(tx);
      const section = await tx.section.findUnique({ where: { id } });
      const target = moveTo === undefined ? null : await tx.section.findUnique({ where: { id: moveTo } });
      if (section === null || target?.id === id || (moveTo !== undefined && target === null)) {
        return refused(catalogueWords.gone);
      }
      const count = await tx.article.count({ where: { sectionId: id } });
      if (count > 0 && target === null) return refused(sectionWords.notEmpty);
      if (target) {
        await withNames(tx, 'section', [id], () => repointOne(tx, 'section', id, target.id));
        await moveAddress(tx, sectionUrl(section.slug), sectionUrl(target.slug));
      }
      await tx.section.delete({ where: { id } });
      const detail = { name: section.name, moved: count, ...(target && { to: target.name }) };
      await recordEvent(tx, actor, 'section.delete', `section:${id}`, detail);
      await announce(tx, [ALL]);
      const moved = showCount(count, strings.count.articles);
      return done(count === 0 ? sectionWords.deleted : fill(sectionWords.moved, { moved }));
    },
    { timeout: MOVING },
  );
}
