import type { Metadata } from 'next';
import { siteUrl } from '@/lib/env';
import { pageHead } from '@/app/_head/page-head';
import { sharedImage } from '@/app/_head/shared-image';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { apaCitation, type Citations } from '@/lib/feeds/apa';
import { arabicCitation } from '@/lib/feeds/citation';
import { describeArticle } from '@/lib/feeds/description';
import { newsArticle } from '@/lib/feeds/json-ld-article';
import { breadcrumbs } from '@/lib/feeds/json-ld-list';
import { machineText } from '@/lib/feeds/machine-text';
import { dublinCoreTags, highwireTags } from '@/lib/feeds/meta-tags';
import type { ArticleRecord } from '@/lib/feeds/record';
import { signposts } from '@/lib/feeds/signposts';
import { zoned } from '@/lib/feeds/zoned';
import { showShortDate } from '@/lib/site/display';
import { articleUrl, authorUrl, sectionUrl } from '@/lib/site/urls';

/** The head of an article's page: what every page says, and what only an article has. */
export function articleHead(record: ArticleRecord): Metadata {
  const { title, section, authors, tags } = record;
  const origin = siteUrl();
  const within = [section.name];
  const head = pageHead({
    title,
    within,
    description: descriptionOf(record),
    path: articleUrl(record),
    article: record,
  });
  return {
    ...head,
    authors: authors.map(({ name, slug }) => ({ name: machineText(name), url: origin + authorUrl(slug) })),
    openGraph: {
      ...{ ...head.openGraph, type: 'article', section: machineText(section.name) },
      publishedTime: zoned(record.publishedAt, site.timeZone),
      modifiedTime: zoned(record.modifiedAt, site.timeZone),
      authors: authors.map(({ name }) => machineText(name)),
      tags: tags.map(({ name }) => machineText(name)),
    },
    other: { ...highwireTags(record, origin), ...dublinCoreTags(record, origin) },
  };
}

/** The same as structured data. */
export function articleData(record: ArticleRecord) {
  const origin = siteUrl();
  const images = sharedImage(record, record.title).map(({ url }) => new URL(url, origin).href);
  const { section } = record;
  return [
    newsArticle(record, { origin, images, description: descriptionOf(record) }),
    breadcrumbs(
      [
        { name: section.name, path: sectionUrl(section.slug) },
        { name: record.title, path: articleUrl(record) },
      ],
      origin,
    ),
  ];
}

/** Where programs go on from it. */
export const articleLinks = (record: ArticleRecord) => signposts(record, siteUrl());

/** How it is cited. */
export const articleCitation = (record: ArticleRecord): Citations => ({
  ...arabicCitation(record, siteUrl()),
  apa: apaCitation(record, siteUrl()),
});

function descriptionOf(record: ArticleRecord): string {
  const { section, authors, publishedOn } = record;
  const names = authors.map(({ name }) => name).join(` ${strings.article.and}`);
  const facts = { section: section.name, site: site.name, date: showShortDate(publishedOn) };
  const place = names === '' ? fill(headWords.article, facts) : fill(headWords.articleBy, { ...facts, authors: names });
  return describeArticle(record, place);
}
