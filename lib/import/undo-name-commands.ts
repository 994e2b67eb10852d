import { z } from 'zod';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { announce } from '@/lib/freshness/announce';
import { ALL } from '@/lib/freshness/tags';
import { removeUnusedMedia } from '@/lib/media/import-commands';
import { revertRedirects } from '@/lib/redirects/noted-commands';

const LONG = { timeout: 300_000, maxWait: 30_000 };
const detail = z.object({
  was: z.object({ to: z.string(), createdAt: z.string() }).nullable(),
  is: z.string().nullable(),
});

/** Removes what a run made beside articles, and leads addresses where they led; what something uses, or somebody has described since, stays. */
export async function removeMade(runId: number): Promise<void> {
  const made = await db().importMade.findMany({ where: { runId }, orderBy: { id: 'desc' } });
  const of = (noun: string) => made.filter((one) => one.noun === noun).map(({ ref }) => Number(ref));
  const changes = made
    .filter(({ noun }) => noun === 'redirect')
    .map(({ ref: from, detail: known }) => ({ from, ...detail.parse(known) }));
  await db().$transaction(async (tx) => {
    await revertRedirects(tx, changes);
    for (const [noun, sql] of Object.entries(UNUSED)) {
      const ids = of(noun);
      if (ids.length > 0) await remove(tx, ids, sql);
    }
    await announce(tx, [ALL]);
    await tx.importMade.deleteMany({ where: { runId, noun: { not: 'media' } } });
  }, LONG);
  await removeUnusedMedia(of('media'));
  await db().importMade.deleteMany({ where: { runId } });
}

const remove = (tx: Transaction, ids: number[], sql: (ids: Prisma.Sql) => Prisma.Sql) =>
  tx.$executeRaw`${sql(Prisma.sql`${ids}::int[]`)}`;

/** What drafts and revisions say by number: they stay something that can be published and restored. */
const named = (field: string) => Prisma.sql`
  select (facts ->> ${field})::int from revision where facts ->> ${field} ~ '^[0-9]+$'
  union select (content ->> ${field})::int from draft where content ->> ${field} ~ '^[0-9]+$'`;
const listed = (field: string) => Prisma.sql`
  select jsonb_array_elements_text(facts -> ${field})::int from revision where jsonb_typeof(facts -> ${field}) = 'array'
  union select jsonb_array_elements_text(content -> ${field})::int from draft where jsonb_typeof(content -> ${field}) = 'array'`;

const UNUSED: Record<string, (ids: Prisma.Sql) => Prisma.Sql> = {
  series: (ids) => Prisma.sql`
    delete from series n where id = any(${ids}) and description = ''
      and not exists (select from article where series_id = n.id) and id not in (${named('seriesId')})`,
  issue: (ids) => Prisma.sql`
    delete from issue n where id = any(${ids}) and title = '' and description = '' and cover_id is null
      and not exists (select from article where issue_id = n.id) and id not in (${named('issueId')})`,
  tag: (ids) => Prisma.sql`
    delete from tag n where id = any(${ids})
      and not exists (select from article_tag where tag_id = n.id) and id not in (${listed('tagIds')})`,
  author: (ids) => Prisma.sql`
    delete from author n where id = any(${ids}) and bio = ''
      and not exists (select from article_author where author_id = n.id) and id not in (${listed('authorIds')})`,
  section: (ids) => Prisma.sql`
    delete from section n where id = any(${ids}) and description = '' and position = 1000
      and not exists (select from article where section_id = n.id) and id not in (${named('sectionId')})`,
};
