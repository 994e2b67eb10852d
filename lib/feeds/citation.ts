import { citeWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { printedPages } from '@/lib/feeds/csl';
import { machineText } from '@/lib/feeds/machine-text';
import type { ArticleRecord } from '@/lib/feeds/record';
import { showDate, showPlainNumber } from '@/lib/site/display';

/** A citation as it stands in an Arabic footnote: what is said, and the address behind it, which no new title changes. */
export interface Citation {
  text: string;
  /** The printed pages, apart from the rest since no line may break in them; empty when none were printed. */
  pages: string;
  url: string;
}

/**
 * Author, «title», magazine, issue, volume, date, pages: in the magazine's own digits and months; what is not known is
 * left out. Names stand as they are printed, since an Arabic footnote does not turn them round.
 * @param origin the site's address, without a slash at its end
 */
export function arabicCitation(record: ArticleRecord, origin: string): Citation {
  const { id, title, authors, issue, publishedOn } = record;
  const pages = printedPages(record)?.replace('-', '–');
  const parts = [
    authors.map(({ name }) => machineText(name)).join(` ${strings.article.and}`),
    fill(citeWords.quoted, { title: inner(machineText(title)) }),
    machineText(site.name),
    issue && fill(strings.article.issue, { number: showPlainNumber(issue.number) }),
    issue?.volume && fill(citeWords.volume, { volume: showPlainNumber(issue.volume) }),
    showDate(publishedOn),
  ];
  return {
    text: closed(parts.filter(Boolean).join(`${strings.punctuation.comma} `)),
    pages: pages ? closed(fill(strings.article.pages, { pages: showPlainNumber(pages) })) : '',
    url: `${origin}/article/${id}`,
  };
}

const closed = (part: string): string => `${part}${strings.punctuation.comma}`;

/** Quotation marks inside others are of the second kind. */
const inner = (title: string): string => title.replaceAll('«', '“').replaceAll('»', '”');
