import { site } from '@/content/site';
import { countByMonth } from '@/lib/articles/archive-queries';
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
import { listSections } from '@/lib/sections/queries';
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
  const archive = (await countByMonth()).flatMap(({ year, months }) => [
    urls.archiveYearUrl(year),
    ...months.flatMap((n, month) => (n > 0 ? [urls.archiveMonthUrl(year, month + 1)] : [])),
  ]);
  const policy = site.correctionsPolicy === '' ? [] : [urls.correctionsUrl()];
  const own = [urls.homeUrl(), urls.archiveUrl(), urls.issuesUrl(), urls.mostReadUrl(), urls.countingUrl(), ...policy];
  return [...own, ...archive];
}
