import type { IsoDate } from '@/lib/arabic/calendar-date';

/**
 * A tag names something that a page was made from. Queries note the tags of what they read, commands announce the tags
 * of what they changed, and a page is forgotten when the two meet (decision 011).
 */
export type Tag = string;

/** Everything: after changes whose reach is the whole site, such as a section's new name. */
export const ALL: Tag = 'all';
/** Lists over the whole archive: home, feeds, the archive's counts. */
export const LATEST: Tag = 'latest';
/** The catalogues of names: what says that a name is not there, and what lists them all. */
export const SECTIONS: Tag = 'sections';
export const AUTHORS: Tag = 'authors';
export const TAGS: Tag = 'tags';
export const ISSUES: Tag = 'issues';
export const SERIES: Tag = 'series';
/** What says that an address has not moved, and where those lead that have. */
export const REDIRECTS: Tag = 'redirects';
/** The facts of the site that its owner may set (lib/settings); announced together with ALL. */
export const SETTINGS: Tag = 'settings';
/** No page: when something is to be published or withdrawn by the clock. */
export const TIMETABLE: Tag = 'timetable';
/** No page: when search engines are to be told of something. */
export const NOTICES: Tag = 'notices';

export const articleTag = (id: number): Tag => `article:${id}`;
/** What an article's page offers to read on (lib/related): no other page shows it. */
export const relatedTag = (id: number): Tag => `related:${id}`;
export const sectionTag = (id: number): Tag => `section:${id}`;
export const authorTag = (id: number): Tag => `author:${id}`;
export const tagTag = (id: number): Tag => `tag:${id}`;
export const issueTag = (id: number): Tag => `issue:${id}`;
/** A series, its name and its parts: what the page of each part shows of the others. */
export const seriesTag = (id: number): Tag => `series:${id}`;
/** The month of an article's printed date. */
export const monthTag = (date: IsoDate): Tag => `month:${date.slice(0, 7)}`;

/** A Hijri month of an article, as year × 100 + month. */
export const hijriTag = (month: number): Tag => `hijri:${month}`;

/** Ids that one sitemap of articles spans; the migration «sitemap_shards» reckons with the same number. */
export const SHARD_IDS = 10_000;
export const shardOf = (id: number): number => Math.ceil(id / SHARD_IDS);
/** All articles of a span of ids: what is made from thousands of them notes this, not every one. */
export const shardTag = (shard: number): Tag => `shard:${shard}`;

/** The tags, and that of the shard of every article among them: no command has to announce those itself. */
export function withShards(tags: readonly Tag[]): Tag[] {
  const ids = tags.flatMap((tag) => /^article:(\d+)$/u.exec(tag)?.[1] ?? []);
  return [...new Set([...tags, ...ids.map((id) => shardTag(shardOf(Number(id))))])];
}
