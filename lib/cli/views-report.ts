import { writeFile } from 'node:fs/promises';
import { counting } from '@/content/counting';
import { countingWords } from '@/content/counting-words';
import { site } from '@/content/site';
import { daysBefore, parseIsoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { CommandError, print } from '@/lib/cli/terminal';
import type { ViewsOptions } from '@/lib/cli/views';
import { siteUrl } from '@/lib/env';
import { parseId } from '@/lib/site/urls';
import { alarmText } from '@/lib/views/alarm-text';
import { sharesIn, surgesIn } from '@/lib/views/alarms';
import { counterJson, counterRows, monthsOf } from '@/lib/views/counter-report';
import { toCsv, type Cell } from '@/lib/site/csv';
import type { Span } from '@/lib/views/report-queries';
import { USUAL_DAYS, wholeMonths } from '@/lib/views/span';
import { daysChart, daysRows, daysTable, risersTable, sumOf } from '@/lib/views/report-text';

/** Articles among the risers. */
const RISERS = 10;

/** `npm run views -- report`: for people a table; a file, JSON or CSV when asked for. */
export async function report(values: ViewsOptions): Promise<void> {
  const text = values.counter ? await counterText(values) : await daysText(values);
  if (values.out === undefined) print(text.replace(/\n$/u, ''));
  else {
    await writeFile(values.out, text);
    print(`Wrote ${values.out}`);
  }
}

async function daysText(values: ViewsOptions): Promise<string> {
  const queries = await import('@/lib/views/report-queries');
  const to = dateOf('--to', values.to) ?? (await queries.countingDay());
  const span = inOrder({ from: dateOf('--from', values.from) ?? daysBefore(to, USUAL_DAYS - 1), to });
  const articleId = values.article === undefined ? null : parseId(values.article);
  if (values.article !== undefined && articleId === null)
    throw new CommandError('--article is the number of an article');
  const days = await queries.listDays(span, articleId);
  if (values.csv) return toCsv(daysRows(days));
  if (articleId !== null) {
    if (values.json) return json({ ...span, article: articleId, days, together: sumOf(days) });
    return lines(daysTable(days), daysChart(days));
  }
  const risers = await queries.listRisers(to, RISERS);
  const articleDays = [...(await queries.listArticleDays(daysBefore(to, 1))), ...(await queries.listArticleDays(to))];
  const alarms = [...sharesIn(days, counting.filterDataCentres), ...surgesIn(articleDays)];
  if (values.json) return json({ ...span, days, together: sumOf(days), risers, alarms });
  return lines(
    daysTable(days),
    risers.length === 0 ? [] : ['Gained readers in seven days:', ...risersTable(risers)],
    alarms.length === 0 ? [countingWords.alarms.none] : alarms.map(alarmText),
  );
}

async function counterText(values: ViewsOptions): Promise<string> {
  if (values.article !== undefined) throw new CommandError('--counter reports on all articles');
  const [{ countingDay }, { listItemMonths }] = await Promise.all([
    import('@/lib/views/report-queries'),
    import('@/lib/views/counter-queries'),
  ]);
  const today = await countingDay();
  const to = dateOf('--to', values.to) ?? today;
  const span = wholeMonths(
    inOrder({ from: dateOf('--from', values.from) ?? (`${to.slice(0, 4)}-01-01` as IsoDate), to }),
  );
  const made = {
    ...{ span, months: monthsOf(span), isPartial: span.to >= today, items: await listItemMonths(span) },
    ...{
      created: `${new Date().toISOString().slice(0, 19)}Z`,
      publisher: site.name,
      siteUrl: siteUrl(),
    },
  };
  if (values.json) return json(counterJson(made));
  return values.csv ? toCsv(counterRows(made)) : tabbed(counterRows(made));
}

function dateOf(name: string, text: string | undefined): IsoDate | null {
  const date = text === undefined ? null : parseIsoDate(text);
  if (text !== undefined && date === null) throw new CommandError(`${name} is a date like 2026-11-22`);
  return date;
}

function inOrder(span: Span): Span {
  if (span.from > span.to) throw new CommandError('--from is after --to');
  return span;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const tabbed = (rows: readonly Cell[][]): string => rows.map((row) => `${row.join('\t')}\n`).join('');
/** Parts with an empty line between them. */
const lines = (...parts: string[][]): string =>
  `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
