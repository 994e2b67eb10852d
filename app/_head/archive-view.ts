import type { ListView } from '@/app/_head/list-head';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import type { ArticlePage } from '@/lib/articles/queries';
import { itemsOf, type Step } from '@/lib/feeds/json-ld-list';
import { archivePathUrl, archivePeriod, type ArchivePath } from '@/lib/site/archive-path';
import { showCount, showPlainNumber } from '@/lib/site/display';
import { archiveUrl, archiveYearUrl } from '@/lib/site/urls';

export type Listed = ArticlePage & { page: number };

/** A place in the archive as machines are told of it: all of it lists its years, a year and a month their articles. */
export function archiveView(path: ArchivePath, years: readonly ArchiveYear[], listed: Listed | null): ListView {
  return path.year === null || listed === null ? wholeView(years) : periodView(path, listed);
}

function wholeView(years: readonly ArchiveYear[]): ListView {
  const count = years.reduce((sum, { total }) => sum + total, 0);
  const named = years.map(({ year }) => showPlainNumber(year));
  const span = { last: named[0] ?? '', first: named.at(-1) ?? '', count: showCount(count, strings.count.articles) };
  return {
    ...{ name: strings.archive.title, url: archiveUrl, total: years.length, names: false },
    sentences: [
      fill(headWords.archive, { site: site.name }),
      ...(count > 0 ? [fill(headWords.archiveBetween, span)] : []),
    ],
    items: years.map(({ year }) => yearStep(year)),
  };
}

function periodView(path: ArchivePath & { year: number }, { articles, total, page }: Listed): ListView {
  const name = archivePeriod(path).title;
  const period = path.month === null ? showPlainNumber(path.year) : name;
  const count = showCount(total, strings.count.articles);
  return {
    ...{ name, total, items: itemsOf(articles), paged: { page, size: site.pageSize } },
    sentences: [fill(headWords.period, { site: site.name, period, count })],
    url: (n) => archivePathUrl(path, n),
    above: [{ name: strings.archive.title, path: archiveUrl() }, ...(path.month === null ? [] : [yearStep(path.year)])],
  };
}

const yearStep = (year: number): Step => ({
  name: fill(strings.archive.yearArchive, { year: showPlainNumber(year) }),
  path: archiveYearUrl(year),
});
