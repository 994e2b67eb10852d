import { bookWords } from '@/content/book-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { ArticleRecord } from '@/lib/feeds/record';
import type { IssueView } from '@/lib/issues/queries';
import { selectionPrintUrl } from '@/lib/site/book-urls';
import { showDate, showHijri, showPlainNumber } from '@/lib/site/display';
import { issueUrl } from '@/lib/site/urls';

/** Several articles in one piece, an issue or a selection: what its book and its view for printing are both made from. */
export interface Edition {
  /** Its address as a path, by which it is known for ever. */
  path: string;
  /** Its own name, without the magazine's. */
  title: string;
  /** Name and magazine: for a shelf on which other books stand. */
  fullTitle: string;
  /** The name of its file, without an ending. */
  fileName: string;
  /** Under the title, each a line: the days in both calendars. */
  dates: readonly string[];
  date: IsoDate;
  description: string;
  /** An issue's number; null for a selection. */
  number: number | null;
  /** The path of its picture (lib/media); null: one is set in type. */
  cover: string | null;
  /** In the order in which they are read. */
  articles: readonly ArticleRecord[];
}

export function issueEdition(issue: IssueView, articles: readonly ArticleRecord[]): Edition {
  const { number, title, publishedOn, printedHijri, description, cover } = issue;
  const numbered = fill(strings.issue.title, { number: showPlainNumber(number) });
  const name = title === '' ? numbered : `${numbered}${strings.punctuation.colon} ${title}`;
  return {
    path: issueUrl(number),
    title: name,
    fullTitle: fill(bookWords.issueOf, { issue: name, site: site.name }),
    fileName: fill(bookWords.issueFile, { site: site.name, issue: numbered }),
    dates: [showDate(publishedOn), showHijri(publishedOn, printedHijri)].filter((line) => line !== null),
    date: publishedOn,
    ...{ description, number, articles, cover: cover?.path ?? null },
  };
}

/** @param articles at least one @throws Error without any */
export function selectionEdition(ids: readonly number[], articles: readonly ArticleRecord[]): Edition {
  const date = articles
    .map(({ publishedOn }) => publishedOn)
    .sort()
    .at(-1);
  if (date === undefined) throw new Error('a selection of nothing');
  const title = fill(bookWords.selection, { site: site.name });
  return {
    path: selectionPrintUrl(ids),
    ...{ title, fullTitle: title, fileName: fill(bookWords.selectionFile, { site: site.name }) },
    ...{ dates: [], date, description: '', number: null, cover: null, articles },
  };
}

/** What stands above and below an article's title, in the words of its page. */
export function headLines({ authors, publishedOn, printedHijri }: ArticleRecord): { by: string; days: string } {
  const names = authors.map(({ name }) => name).join(` ${strings.article.and}`);
  const hijri = showHijri(publishedOn, printedHijri);
  const day = showDate(publishedOn);
  return { by: names === '' ? '' : `${strings.article.by} ${names}`, days: hijri === null ? day : `${day} – ${hijri}` };
}
