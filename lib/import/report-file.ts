import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished, pipeline } from 'node:stream/promises';
import path from 'node:path';
import { OUTCOMES, type ItemReport, type RunReport } from '@/lib/import/report';
import { csvRow, toCsv } from '@/lib/site/csv';
import { pageEnd, pageHead, rowOf, tableHead } from '@/lib/import/report-page';

/** A report that is written while the run goes on: none of it stays in memory. */
export interface ReportFile {
  add(item: ItemReport): Promise<void>;
  end(report: Omit<RunReport, 'items'>): Promise<void>;
}

/** Opens a report of the kind that the name ends in. @throws Error for another ending, or when it cannot be written */
export async function openReport(file: string): Promise<ReportFile> {
  const kind = path.extname(file).toLowerCase();
  const open = { '.json': jsonReport, '.csv': csvReport, '.html': pageReport }[kind];
  if (open === undefined) throw new Error(`${file}: a report is a .json, a .csv or an .html`);
  return open(file);
}

async function openStream(file: string): Promise<WriteStream> {
  const stream = createWriteStream(file);
  await once(stream, 'open');
  return stream;
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

async function close(stream: WriteStream, text: string): Promise<void> {
  stream.end(text);
  await finished(stream);
}

async function jsonReport(file: string): Promise<ReportFile> {
  const stream = await openStream(file);
  let before = '{"items":[\n';
  return {
    add: async (item) => {
      await write(stream, `${before}${JSON.stringify(item)}`);
      before = ',\n';
    },
    end: async ({ written, runId, isPaused, counts, totals }) => {
      const opened = before.startsWith('{') ? before : '\n';
      await close(stream, `${opened}],\n"run":${JSON.stringify({ written, runId, isPaused, counts, totals })}}\n`);
    },
  };
}

const COLUMNS = ['outcome', 'article', 'external_id', 'title', 'origin', 'reason', 'remarks', 'repairs'];

async function csvReport(file: string): Promise<ReportFile> {
  const stream = await openStream(file);
  await write(stream, toCsv([COLUMNS]));
  return {
    add: async ({ outcome, articleId, externalId, title, origin, reason, remarks, repairs = {} }) => {
      const said = remarks.map(({ line, text }) => `${line === null ? '' : `${line}: `}${text}`).join(' | ');
      const mended = Object.entries(repairs).map(([name, count]) => `${name} ${count}`);
      const cells = [outcome, articleId, externalId, title, origin, reason, said, mended.join(' | ')];
      await write(stream, csvRow(cells.map((cell) => cell ?? '')));
    },
    end: () => close(stream, ''),
  };
}

/** Rows that a page shows, and samples. */
const MOST_ROWS = 5_000;
const MOST_SAMPLES = 12;

/** The rows wait in a file beside it, since the totals stand above them. */
async function pageReport(file: string): Promise<ReportFile> {
  const rows = await openStream(`${file}.part`);
  const samples: ItemReport[] = [];
  let shown = 0;
  return {
    add: async (item) => {
      if (item.sample !== undefined && samples.length < MOST_SAMPLES) samples.push(item);
      const wantsALook = item.remarks.length > 0 || OUTCOMES.indexOf(item.outcome) > OUTCOMES.indexOf('unchanged');
      if (!wantsALook || item.outcome === 'skipped' || item.outcome === 'moved') return;
      shown += 1;
      if (shown <= MOST_ROWS) await write(rows, rowOf(item));
    },
    end: async (report) => {
      await close(rows, '');
      const page = await openStream(file);
      await write(page, `${pageHead(report, samples)}${tableHead}`);
      await pipeline(createReadStream(`${file}.part`), page, { end: false });
      await close(page, pageEnd(shown > MOST_ROWS));
      await rm(`${file}.part`);
    },
  };
}
