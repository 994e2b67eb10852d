import { instant, modifiedAt } from '@/lib/articles/record-queries';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { noteLifetime, noteRead } from '@/lib/freshness/reads';
import { AUTHORS, ISSUES, LATEST, SERIES, SHARD_IDS, shardOf, shardTag, TAGS } from '@/lib/freshness/tags';

/** What the sitemaps tell: published articles, and names that have one. Spans of ids, so that nothing ever moves. */

export interface Shard {
  shard: number;
  /** When its sitemap last changed, ISO 8601 in UTC. */
  changedAt: string;
}

/** The sitemaps of articles that hold something: one look into the index of the ids for each, for which they are ordered. */
export async function listShards(): Promise<Shard[]> {
  noteRead(LATEST);
  const shards = await reader().$queryRaw<Shard[]>`
    select s.shard, ${instant(Prisma.sql`s.changed_at`)} as "changedAt" from article_shard s cross join lateral (
      select from article where status = 'published'
        and id between (s.shard - 1)::bigint * ${SHARD_IDS} + 1 and s.shard::bigint * ${SHARD_IDS}
      order by id limit 1
    ) a order by s.shard`;
  noteRead(...shards.map(({ shard }) => shardTag(shard)));
  return shards;
}

export interface ShardArticle {
  id: number;
  slug: string;
  modifiedAt: string;
  /** The path of its lead picture. */
  picture: string | null;
}

/** Articles that are read at once. */
const BATCH = 1_000;

/** The articles of a shard in the order of their ids, some at a time. */
export async function* articlesOfShard(shard: number): AsyncGenerator<ShardArticle[]> {
  noteRead(shardTag(shard));
  // Beyond the ids of the database.
  if (shard > shardOf(2_147_483_647)) return;
  const end = Math.min(shard * SHARD_IDS, 2_147_483_647);
  for (let after = (shard - 1) * SHARD_IDS; ;) {
    const batch = await reader().$queryRaw<ShardArticle[]>`
      select a.id, a.slug, ${instant(modifiedAt)} as "modifiedAt",
        (select path from media where id = a.lead_media_id) as picture
      from article a where a.id > ${after} and a.id <= ${end} and a.status = 'published' and a.published_at is not null
      order by a.id limit ${BATCH}`;
    if (batch.length > 0) yield batch;
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return;
    after = last.id;
  }
}

/** Ids of names that one sitemap spans: as many as it may hold. */
export const NAMES = 50_000;

export type NameKind = 'authors' | 'tags' | 'series' | 'issues';

/** Authors, tags and issues that have a published article. */
const NAME_SOURCES: Record<NameKind, { tag: string; rows: Prisma.Sql }> = {
  authors: {
    tag: AUTHORS,
    rows: Prisma.sql`(select id, slug as name from author w where exists (
      select from article_author where author_id = w.id and published_at is not null)) n`,
  },
  tags: {
    tag: TAGS,
    rows: Prisma.sql`(select id, slug as name from tag t where exists (
      select from article_tag where tag_id = t.id and published_at is not null)) n`,
  },
  series: {
    tag: SERIES,
    rows: Prisma.sql`(select id, slug as name from series r where exists (
      select from article where series_id = r.id and status = 'published')) n`,
  },
  issues: {
    tag: ISSUES,
    rows: Prisma.sql`(select id, number::text as name from issue i where exists (
      select from article where issue_id = i.id and status = 'published')) n`,
  },
};

/** The slugs, or the numbers of issues, of one of their sitemaps. */
export async function namesOfShard(kind: NameKind, shard: number): Promise<string[]> {
  const { tag, rows } = NAME_SOURCES[kind];
  noteRead(tag, LATEST);
  if (shard > Math.ceil(2_147_483_647 / NAMES)) return [];
  const names = await reader().$queryRaw<{ name: string }[]>`
    select name from ${rows} where id > ${(shard - 1) * NAMES} and id <= ${Math.min(shard * NAMES, 2_147_483_647)}
    order by id`;
  return names.map(({ name }) => name);
}

/** Which sitemaps of names hold something. */
export async function listNameShards(kind: NameKind): Promise<number[]> {
  const { tag, rows } = NAME_SOURCES[kind];
  noteRead(tag, LATEST);
  const shards = await reader().$queryRaw<{ shard: number }[]>`
    select distinct (id - 1) / ${NAMES} + 1 as shard from ${rows} order by 1`;
  return shards.map(({ shard }) => shard);
}

export interface NewsArticle {
  id: number;
  slug: string;
  title: string;
  language: string;
  publishedAt: string;
}

const NEWS_HOURS = 48;

/**
 * Articles first published within two days, newest first. An old article that enters the archive today keeps the
 * instant of its printed date, so it is none of them.
 */
export async function listNews(limit: number, now = new Date()): Promise<NewsArticle[]> {
  noteRead(LATEST);
  const since = new Date(now.getTime() - NEWS_HOURS * 3_600_000);
  const news = await reader().$queryRaw<NewsArticle[]>`
    select a.id, a.slug, a.title, a.language, ${instant(Prisma.sql`a.published_at`)} as "publishedAt"
    from article a where a.status = 'published' and a.published_at > ${since.toISOString()}::timestamptz
    order by a.published_at desc, a.id desc limit ${limit}`;
  const oldest = news.at(-1);
  // Nobody announces that two days have passed.
  if (oldest) noteLifetime(Math.max(1, (Date.parse(oldest.publishedAt) - since.getTime()) / 1_000));
  return news;
}
