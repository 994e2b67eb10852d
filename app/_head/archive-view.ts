import type { ListView } from '@/app/_head/list-head';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import type { ArticlePage } from '@/lib/articles/queries';
import { itemsOf, type Step } from '@/lib/feeds/json-ld-list';
import { archivePathUrl, archiveTitle, type ArchivePath } from '@/lib/site/archive-path';
import { calendars, type ArchiveCalendar } from '@/lib/site/calendars';
import { showCount } from '@/lib/site/display';

export type Listed = ArticlePage & { page: number };

/** A place in the archive as machines are told of it: all of it lists its years, a year and a month their articles. */
export function archiveView(path: ArchivePath, years: readonly ArchiveYear[], listed: Listed | null): ListView {
  return path.year === null || listed === null ? wholeView(calendars[path.calendar], years) : periodView(path, listed);
}

function wholeView(calendar: ArchiveCalendar, years: readonly ArchiveYear[]): ListView {
  const count = years.reduce((sum, { total }) => sum + total, 0);
  const named = years.map(({ year }) => calendar.yearName(year));
  const span = { last: named[0] ?? '', first: named.at(-1) ?? '', count: showCount(count, strings.count.articles) };
  return {
    ...{ name: calendar.title, url: calendar.url, total: years.length, names: false },
    sentences: [
      fill(headWords.archive[calendar.name], { site: site.name }),
      ...(count > 0 ? [fill(headWords.archiveBetween, span)] : []),
    ],
    items: years.map(({ year }) => yearStep(calendar, year)),
  };
}

function periodView(path: ArchivePath & { year: number }, { articles, total, page }: Listed): ListView {
  const calendar = calendars[path.calendar];
  const name = archiveTitle(path);
  const period = path.month === null ? calendar.yearName(path.year) : name;
  const count = showCount(total, strings.count.articles);
  return {
    ...{ name, total, items: itemsOf(articles), paged: { page, size: site.pageSize } },
    sentences: [fill(headWords.period, { site: site.name, period, count })],
    url: (n) => archivePathUrl(path, n),
    above: [
      { name: calendar.title, path: calendar.url() },
      ...(path.month === null ? [] : [yearStep(calendar, path.year)]),
    ],
  };
}

const yearStep = ({ yearTitle, yearUrl }: ArchiveCalendar, year: number): Step => ({
  name: yearTitle(year),
  path: yearUrl(year),
});
