import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { articleTag, type Tag } from '@/lib/freshness/tags';

/**
 * When a section, an author, a tag or a series goes into another, what drafts and revisions say by id goes along: they stay
 * something that can be published and restored.
 */

const PLACES = [
  // One version more: a form that has the draft open learns of it, and does not write the old ids back.
  {
    table: Prisma.sql`draft`,
    key: Prisma.sql`article_id`,
    facts: Prisma.sql`content`,
    also: Prisma.sql`version = version + 1,`,
  },
  { table: Prisma.sql`revision`, key: Prisma.sql`id`, facts: Prisma.sql`facts`, also: Prisma.empty },
];
/** Rows changed by one statement: far below what a statement may take (lib/db/client). */
const BATCH = 5_000;

const FACTS = {
  section: { column: Prisma.sql`section_id`, path: 'sectionId' },
  series: { column: Prisma.sql`series_id`, path: 'seriesId' },
};

/** Articles, drafts and revisions of section or series `from` are of `to`; a part keeps its number. */
export async function repointOne(tx: Transaction, noun: keyof typeof FACTS, from: number, to: number): Promise<void> {
  const { column, path } = FACTS[noun];
  await inBatches(
    () => tx.$executeRaw`
      update article set ${column} = ${to}, updated_at = now()
      where id in (select id from article where ${column} = ${from} limit ${BATCH})`,
  );
  for (const { table, key, facts, also } of PLACES) {
    await inBatches(
      () => tx.$executeRaw`
        update ${table} set ${also} ${facts} = jsonb_set(${facts}, array[${path}::text], to_jsonb(${to}::int)) where ${key} in (
          select ${key} from ${table} where ${facts} -> ${path}::text = to_jsonb(${from}::int) limit ${BATCH}
        )`,
    );
  }
}

/** In the lists of drafts and revisions `to` stands where one of `from` stood, once; with null they are only taken out. */
export async function repointList(
  tx: Transaction,
  field: 'authorIds' | 'tagIds',
  from: readonly number[],
  to: number | null,
): Promise<void> {
  const gone = Prisma.sql`${[...from]}::int[]`;
  for (const { table, key, facts, also } of PLACES) {
    const ids = Prisma.sql`jsonb_array_elements_text(${facts} -> ${field}::text) with ordinality as ids(id, place)`;
    await inBatches(
      () => tx.$executeRaw`
        update ${table} set ${also} ${facts} = jsonb_set(${facts}, array[${field}::text], (
          select coalesce(jsonb_agg(id order by place), '[]') from (
            select case when id::int = any(${gone}) then ${to}::int else id::int end as id, min(place) as place
            from ${ids} group by 1
          ) kept where id is not null
        )) where ${key} in (
          select ${key} from ${table} where exists (select 1 from ${ids} where id::int = any(${gone})) limit ${BATCH}
        )`,
    );
  }
}

async function inBatches(change: () => Promise<number>): Promise<void> {
  while ((await change()) === BATCH);
}

/** The published articles that name one of these, as what their pages and the lists with them are made from. */
export async function articleTagsOf(
  tx: Transaction,
  link: 'author' | 'tag' | 'issue',
  ids: readonly number[],
): Promise<Tag[]> {
  const rows =
    link === 'issue'
      ? await tx.$queryRaw<{ id: number }[]>`
          select id from article where issue_id = any(${[...ids]}::int[]) and status in ('published', 'withdrawn')`
      : await tx.$queryRaw<{ id: number }[]>`
          select distinct article_id as id from ${Prisma.raw(`article_${link}`)}
          where ${Prisma.raw(`${link}_id`)} = any(${[...ids]}::int[]) and published_at is not null`;
  return rows.map(({ id }) => articleTag(id));
}
