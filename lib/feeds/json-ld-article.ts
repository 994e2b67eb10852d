import type { NewsArticle, Person, PublicationIssue, WithContext } from 'schema-dts';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { CONTEXT } from '@/lib/feeds/json-ld';
import { organisation, periodical } from '@/lib/feeds/json-ld-site';
import { machineText } from '@/lib/feeds/machine-text';
import type { ArticleRecord, RecordAuthor, RecordIssue } from '@/lib/feeds/record';
import { zoned } from '@/lib/feeds/zoned';
import { showPlainNumber } from '@/lib/site/display';
import { articleUrl, authorUrl, issueUrl, seriesUrl } from '@/lib/site/urls';

interface Around {
  /** The site's address, without a slash at its end. */
  origin: string;
  description: string;
  /** Absolute addresses of its pictures, the best first. */
  images: readonly string[];
}

/** An article (Google's «Article», schema.org NewsArticle). What is not known is left out, never empty. */
export function newsArticle(record: ArticleRecord, { origin, description, images }: Around): WithContext<NewsArticle> {
  const { section, subtitle, tags, authors, views, pageStart, pageEnd } = record;
  const url = origin + articleUrl(record);
  const printedIn = record.issue ? publicationIssue(record.issue, origin) : periodical(origin);
  const corrections = record.corrections.filter(({ kind }) => kind === 'correction');
  return {
    ...{ '@context': CONTEXT, '@type': 'NewsArticle', '@id': url, url, 'mainEntityOfPage': url },
    headline: machineText(record.title),
    ...(subtitle !== null && subtitle !== '' && { alternativeHeadline: machineText(subtitle) }),
    description,
    ...(images.length > 0 && { image: images }),
    datePublished: zoned(record.publishedAt, site.timeZone),
    dateModified: zoned(record.modifiedAt, site.timeZone),
    author: authors.length > 0 ? authors.map((author) => person(author, origin)) : [organisation(origin)],
    publisher: organisation(origin),
    articleSection: machineText(section.name),
    ...(tags.length > 0 && { keywords: tags.map(({ name }) => machineText(name)) }),
    ...{ inLanguage: record.language, wordCount: record.wordCount, isAccessibleForFree: true },
    isPartOf: record.series ? [printedIn, series(record.series, origin)] : printedIn,
    ...(record.series && { position: record.series.part }),
    ...(pageStart !== null && { pageStart, pageEnd: pageEnd ?? pageStart }),
    ...(corrections.length > 0 && { correction: corrections.map(correction) }),
    ...(site.rights !== '' && rights()),
    ...(views > 0 && { interactionStatistic: readings(views) }),
  };
}

/** Whom an article is by: the name alone, with its parts where they are known. */
export const person = ({ name, slug, given, family }: RecordAuthor, origin: string): Exclude<Person, string> => ({
  ...{ '@type': 'Person', 'name': machineText(name), 'url': origin + authorUrl(slug) },
  ...(given !== null && given !== '' && { givenName: machineText(given) }),
  ...(family !== null && family !== '' && { familyName: machineText(family) }),
});

/** The printed issue; the volume stands between it and the magazine where one is known. */
export function publicationIssue(
  { number, volume, publishedOn, title }: RecordIssue,
  origin: string,
): Exclude<PublicationIssue, string> {
  const magazine = periodical(origin);
  const numbered = fill(strings.issue.title, { number: showPlainNumber(number) });
  return {
    ...{ '@type': 'PublicationIssue', 'issueNumber': String(number), 'datePublished': publishedOn },
    ...{ name: machineText(title) || numbered, url: origin + issueUrl(number) },
    isPartOf:
      volume === null
        ? magazine
        : { '@type': 'PublicationVolume', 'volumeNumber': String(volume), 'isPartOf': magazine },
  };
}

const series = ({ slug, name }: NonNullable<ArticleRecord['series']>, origin: string) =>
  ({ '@type': 'CreativeWorkSeries', 'name': machineText(name), 'url': origin + seriesUrl(slug) }) as const;

const correction = ({ text, madeAt }: ArticleRecord['corrections'][number]) =>
  ({ '@type': 'CorrectionComment', 'text': machineText(text), 'datePublished': madeAt }) as const;

const readings = (views: number) =>
  ({
    '@type': 'InteractionCounter',
    'interactionType': { '@type': 'ReadAction' },
    'userInteractionCount': views,
  }) as const;

/** The address of a licence, or what is said of the rights in words. */
const rights = () => (/^https?:\/\//u.test(site.rights) ? { license: site.rights } : { copyrightNotice: site.rights });
