import { catalogueWords } from '@/content/desk/catalogue';
import { seriesWords } from '@/content/desk/series';
import { takeTurn } from '@/lib/articles/touched';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/client';
import type { Choice } from '@/lib/desk/choice';
import { fieldErrorsOf, takenField } from '@/lib/desk/field-errors';
import { nameText } from '@/lib/desk/name';
import { done, doneWith, invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { wantedSlug } from '@/lib/desk/slug';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { SERIES, seriesTag } from '@/lib/freshness/tags';
import { claimAddress, moveAddress } from '@/lib/redirects/commands';
import { ensureSeries } from '@/lib/series/commands';
import type { SeriesForm } from '@/lib/series/schema';
import { seriesUrl } from '@/lib/site/urls';

/** Makes a series of this name; the one that is already there when names differ only in marks. For the article's form. */
export async function createSeries(actor: Actor, name: string): Promise<Outcome<Choice>> {
  requirePermission(actor, 'articles.write');
  const parsed = nameText.safeParse(name);
  if (!parsed.success) return invalid({ name: Object.values(fieldErrorsOf(parsed.error)).join(' ') });
  return commit(async (tx) => {
    await takeTurn(tx);
    const before = await tx.series.count();
    const id = await ensureSeries(tx, parsed.data);
    const series = await tx.series.findUniqueOrThrow({ where: { id } });
    if ((await tx.series.count()) > before) await noteMade(tx, actor, series);
    return doneWith({ id, name: series.name });
  });
}

/** Makes a series, or gives one another name, address and description. @returns its id */
export async function saveSeries(actor: Actor, { id, ...form }: SeriesForm): Promise<Outcome<number>> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    await takeTurn(tx);
    const before = id === undefined ? null : await tx.series.findUnique({ where: { id } });
    if (id !== undefined && before === null) return refused(catalogueWords.gone);
    const data = { ...form, slug: wantedSlug(form.slug, form.name, before ?? undefined) };
    const others = { OR: [{ name: data.name }, { slug: data.slug }], ...(id !== undefined && { NOT: { id } }) };
    const taken = takenField(await tx.series.findMany({ where: others }), data.name);
    if (taken) return invalid(taken);
    if (before === null) {
      const made = await tx.series.create({ data });
      await noteMade(tx, actor, made);
      await announce(tx, [SERIES]);
      return doneWith(made.id);
    }
    await tx.series.update({ where: { id: before.id }, data });
    if (data.slug !== before.slug) await moveAddress(tx, seriesUrl(before.slug), seriesUrl(data.slug));
    await recordEvent(tx, actor, 'series.change', `series:${before.id}`, { before: before.name, ...data });
    await announce(tx, [SERIES, seriesTag(before.id)]);
    return doneWith(before.id, seriesWords.saved);
  });
}

/** Deletes a series that no article and no draft is a part of. */
export async function deleteSeries(actor: Actor, id: number): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    await takeTurn(tx);
    const series = await tx.series.findUnique({ where: { id } });
    if (series === null) return refused(catalogueWords.gone);
    const [used] = await tx.$queryRaw<unknown[]>`
      select from article where series_id = ${id} union all
      select from draft where content -> 'seriesId' = to_jsonb(${id}::int) limit 1`;
    if (used !== undefined) return refused(seriesWords.notEmpty);
    await tx.series.delete({ where: { id } });
    await recordEvent(tx, actor, 'series.delete', `series:${id}`, { name: series.name });
    await announce(tx, [SERIES, seriesTag(id)]);
    return done(seriesWords.deleted);
  });
}

async function noteMade(tx: Transaction, actor: Actor, { id, name, slug }: Choice & { slug: string }): Promise<void> {
  await claimAddress(tx, seriesUrl(slug));
  await recordEvent(tx, actor, 'series.create', `series:${id}`, { name });
}
