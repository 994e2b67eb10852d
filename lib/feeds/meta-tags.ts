import { site } from '@/content/site';
import { citedName, invertedName } from '@/lib/feeds/cited-names';
import { publisherName } from '@/lib/feeds/json-ld-site';
import { machineText } from '@/lib/feeds/machine-text';
import type { ArticleRecord } from '@/lib/feeds/record';
import { dateIn } from '@/lib/arabic/calendar-date';
import { articleUrl } from '@/lib/site/urls';

/** Meta tags by name; one that repeats has several values. */
export type MetaTags = Record<string, string | string[]>;

/**
 * What reference managers and Google Scholar read («Highwire Press» tags, Scholar's inclusion guidelines): the printed
 * date, the issue, the pages, each author apart. The day it went online only where that is another.
 * @param origin the site's address, without a slash at its end
 */
export function highwireTags(record: ArticleRecord, origin: string): MetaTags {
  const { title, authors, publishedOn, publishedAt, issue, pageStart, pageEnd, language, tags } = record;
  const url = origin + articleUrl(record);
  const printed = slashed(publishedOn);
  const online = slashed(dateIn(site.timeZone, new Date(publishedAt)));
  return {
    citation_title: machineText(title),
    ...(authors.length > 0 && { citation_author: authors.map((author) => invertedName(citedName(author))) }),
    ...{ citation_publication_date: printed, citation_date: printed },
    ...(online !== printed && { citation_online_date: online }),
    citation_journal_title: machineText(site.name),
    ...(issue !== null && issue.volume !== null && { citation_volume: String(issue.volume) }),
    ...(issue !== null && { citation_issue: String(issue.number) }),
    ...(site.issn !== '' && { citation_issn: site.issn }),
    ...(pageStart !== null && {
      citation_firstpage: String(pageStart),
      citation_lastpage: String(pageEnd ?? pageStart),
    }),
    ...{ citation_language: language, citation_publisher: publisherName() },
    ...(tags.length > 0 && { citation_keywords: tags.map(({ name }) => machineText(name)) }),
    ...{ citation_abstract_html_url: url, citation_fulltext_html_url: url },
  };
}

/** Dublin Core in HTML (DCMI «Expressing Dublin Core in HTML», 2008), with `schema.DC` and `schema.DCTERMS` as links. */
export function dublinCoreTags(record: ArticleRecord, origin: string): MetaTags {
  const { title, authors, publishedOn, language } = record;
  return {
    'DC.title': machineText(title),
    ...(authors.length > 0 && { 'DC.creator': authors.map(({ name }) => machineText(name)) }),
    ...{ 'DC.date': publishedOn, 'DCTERMS.issued': publishedOn, 'DC.language': language },
    ...{ 'DC.publisher': publisherName(), 'DC.identifier': origin + articleUrl(record), 'DC.type': 'Text' },
    ...(site.rights !== '' && { 'DC.rights': machineText(site.rights) }),
    'DC.relation.ispartof': machineText(site.name),
  };
}

const slashed = (date: string): string => date.replaceAll('-', '/');
