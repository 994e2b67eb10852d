import { site } from '@/content/site';
import { countByMonth, type ArchiveYear } from '@/lib/articles/archive-queries';
import { countByHijriMonth } from '@/lib/articles/hijri-queries';
import {
  articlesOfShard,
  listNameShards,
  listNews,
  listShards,
  namesOfShard,
  type NameKind,
} from '@/lib/articles/sitemap-queries';
import { siteUrl } from '@/lib/env';
import { MOST_NEWS, newsSitemap, Sitemap, sitemapIndex, urlNode } from '@/lib/feeds/sitemap';
import { listPages } from '@/lib/pages/pages-queries';
import { listSections } from '@/lib/sections/queries';
import { calendars, type ArchiveCalendar } from '@/lib/site/calendars';
import { mediaUrl } from '@/lib/site/media-path';
import { sitemapUrl, type SitemapFile } from '@/lib/site/sitemap-urls';
import * as urls from '@/lib/site/urls';

/** What each sitemap is made from. */

/** The index: of every sitemap that holds something, but of the news (robots.txt names those). */
export async function indexText(): Promise<string> {
  const kinds = ['authors', 'tags', 'series', 'issues'] as const;
  const [shards, sections, ...names] = await Promise.all([
    listShards(),
    listSections(),
    ...kinds.map((kind) => listNameShards(kind)),
  ]);
  const loc = (file: SitemapFile) => siteUrl() + sitemapUrl(file);
  return sitemapIndex([
    { loc: loc({ kind: 'pages' }) },
    ...(sections.length > 0 ? [{ loc: loc({ kind: 'sections' }) }] : []),
    ...kinds.flatMap((kind, place) => (names[place] ?? []).map((shard) => ({ loc: loc({ kind, shard }) }))),
    ...shards.map(({ shard, changedAt }) => ({ loc: loc({ kind: 'articles', shard }), lastmod: changedAt })),
  ]);
}

/** One sitemap; null for one that holds nothing. */
export async function sitemapText(file: SitemapFile): Promise<string | null> {
  const origin = siteUrl();
  const plain = (paths: readonly string[]): string | null =>
    paths.length === 0 ? null : new Sitemap().add(paths.map((path) => urlNode({ loc: origin + path }))).toString();
  switch (file.kind) {
    case 'articles':
      return articlesText(file.shard, origin);
    case 'news':
      return newsText(origin);
    case 'pages':
      return plain(await pagePaths());
    case 'sections':
      return plain((await listSections()).map(({ slug }) => urls.sectionUrl(slug)));
    default:
      return plain((await namesOfShard(file.kind, file.shard)).map(NAME_URLS[file.kind]));
  }
}

const NAME_URLS: Record<NameKind, (name: string) => string> = {
  authors: (slug) => urls.authorUrl(slug),
  tags: (slug) => urls.tagUrl(slug),
  series: (slug) => urls.seriesUrl(slug),
  issues: (number) => urls.issueUrl(Number(number)),
};

async function articlesText(shard: number, origin: string): Promise<string | null> {
  const sitemap = new Sitemap('image');
  for await (const batch of articlesOfShard(shard)) {
    sitemap.add(
      batch.map(({ id, slug, modifiedAt, picture }) =>
        urlNode({
          loc: origin + urls.articleUrl({ id, slug }),
          lastmod: modifiedAt,
          ...(picture !== null && { image: origin + mediaUrl(picture) }),
        }),
      ),
    );
  }
  return sitemap.isEmpty ? null : sitemap.toString();
}

async function newsText(origin: string): Promise<string> {
  const news = await listNews(MOST_NEWS);
  return newsSitemap(
    news.map(({ id, slug, title, language, publishedAt }) => ({
      ...{ loc: origin + urls.articleUrl({ id, slug }), title, language, date: publishedAt, publication: site.name },
    })),
  );
}

/** Pages that are no list of one name, with the archive's years and months. */
async function pagePaths(): Promise<string[]> {
  const archive = [
    ...archivePaths(calendars.gregorian, await countByMonth()),
    ...archivePaths(calendars.hijri, await countByHijriMonth()),
  ];
  const policy = site.correctionsPolicy === '' ? [] : [urls.correctionsUrl()];
  const written = (await listPages()).map(({ name }) => urls.staticPageUrl(name));
  const own = [
    urls.homeUrl(),
    urls.todayInArchiveUrl(),
    urls.issuesUrl(),
    urls.authorsUrl(),
    urls.tagsUrl(),
    urls.mostReadUrl(),
    urls.countingUrl(),
    ...policy,
  ];
  return [...own, ...written, ...archive];
}

/** A calendar's grid, and its years and months that hold something. */
const archivePaths = ({ url, yearUrl, monthUrl }: ArchiveCalendar, years: readonly ArchiveYear[]): string[] => [
  url(),
  ...years.flatMap(({ year, months }) => [
    yearUrl(year),
    ...months.flatMap((n, month) => (n > 0 ? [monthUrl(year, month + 1)] : [])),
  ]),
];
