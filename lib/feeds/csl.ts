import { site } from '@/content/site';
import { citedName, type CitedName } from '@/lib/feeds/cited-names';
import { publisherName } from '@/lib/feeds/json-ld-site';
import { machineText } from '@/lib/feeds/machine-text';
import type { ArticleRecord } from '@/lib/feeds/record';
import { articleUrl } from '@/lib/site/urls';

/** An article of a magazine as CSL-JSON 1.0 (citationstyles.org), from which the other citation files are made. */
export interface CslItem {
  'id': string;
  'type': 'article-magazine';
  'title': string;
  'author'?: CitedName[];
  'container-title': string;
  'publisher'?: string;
  'volume'?: string;
  'issue'?: string;
  'page'?: string;
  'issued': { 'date-parts': [[year: number, month: number, day: number]] };
  'ISSN'?: string;
  'URL': string;
  'language': string;
  'abstract'?: string;
  'keyword'?: string;
}

/** @param origin the site's address, without a slash at its end */
export function cslItem(record: ArticleRecord, origin: string): CslItem {
  const { id, title, authors, issue, publishedOn, language, excerpt, tags } = record;
  const page = printedPages(record);
  const [year = 0, month = 0, day = 0] = publishedOn.split('-').map(Number);
  return {
    // A key for the citing program: letters, digits and hyphens, and of no other site.
    'id': `${new URL(origin).hostname.replace(/[^a-z0-9]+/gu, '-')}-${id}`,
    ...{ type: 'article-magazine', title: machineText(title) },
    ...(authors.length > 0 && { author: authors.map(citedName) }),
    'container-title': machineText(site.name),
    ...(site.publisher !== '' && { publisher: publisherName() }),
    ...(issue !== null && issue.volume !== null && { volume: String(issue.volume) }),
    ...(issue !== null && { issue: String(issue.number) }),
    ...(page !== null && { page }),
    'issued': { 'date-parts': [[year, month, day]] },
    ...(site.issn !== '' && { ISSN: site.issn }),
    'URL': origin + articleUrl(record),
    language,
    ...(excerpt !== '' && { abstract: machineText(excerpt) }),
    ...(tags.length > 0 && { keyword: tags.map(({ name }) => machineText(name)).join('; ') }),
  };
}

/** Printed pages with a hyphen, as programs know them: "12-19", "12"; null when none were printed. */
export function printedPages({ pageStart, pageEnd }: Pick<ArticleRecord, 'pageStart' | 'pageEnd'>): string | null {
  if (pageStart === null) return null;
  return pageEnd === null || pageEnd === pageStart ? String(pageStart) : `${pageStart}-${pageEnd}`;
}

/** The file: a list of one, as citation programs read it. */
export const cslFile = (item: CslItem): string => `${JSON.stringify([item], null, 2)}\n`;
