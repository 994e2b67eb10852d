import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseIsoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { deleteArticles } from '@/lib/articles/commands';
import { describeAuthor, ensureAuthor } from '@/lib/authors/commands';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import type { SourceItem } from '@/lib/import/import-record';
import { emptyMapping } from '@/lib/import/mapping/schema';
import { runImport } from '@/lib/import/run-import';
import { openSource } from '@/lib/import/sources/open';
import { saveIssue } from '@/lib/issues/commands';
import { describeSection, ensureSection } from '@/lib/sections/commands';

/** The demonstration articles of content/sample, loaded through the importer as any archive would be. */

const FOLDER = path.resolve('content/sample');
const SOURCE = 'sample';
/** Milliseconds that a transaction may take, on a busy machine too. */
const LONG = { timeout: 60_000, maxWait: 30_000 };

const facts = z.strictObject({
  sections: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  authors: z.array(z.strictObject({ name: z.string(), bio: z.string() })),
  issues: z.array(
    z.strictObject({
      number: z.number().int(),
      title: z.string(),
      date: z.custom<IsoDate>((value) => typeof value === 'string' && parseIsoDate(value) !== null),
      hijri: z.string(),
      description: z.string(),
    }),
  ),
});

/**
 * Loads the sample into a database that has never held anything, or finishes a load that was cut off; not when
 * KHIZANA_SAMPLE is 0.
 */
export async function loadSampleIfNew(say: (step: string) => void): Promise<void> {
  if (env().KHIZANA_SAMPLE === '0') return;
  const [article, run] = await Promise.all([
    db().article.findFirst({ select: { id: true } }),
    db().importRun.findFirst({ orderBy: { id: 'desc' }, select: { source: true, finishedAt: true } }),
  ]);
  const isNew = article === null && run === null;
  const wasCutOff = run?.source === SOURCE && run.finishedAt === null;
  if (isNew || wasCutOff) await loadSample(say);
}

/** Loads the sample, or brings it up to date; articles in the order of their dates, so that ids follow time. */
export async function loadSample(say: (step: string) => void): Promise<void> {
  say('Loading the sample articles');
  await describeHouse();
  const articles = await openSource('markdown', [path.join(FOLDER, 'articles')], {
    ...{ mapping: emptyMapping(), noteLabels: [], source: SOURCE },
  });
  const items: SourceItem[] = [];
  for await (const item of articles.items()) items.push(item);
  const dateOf = (item: SourceItem) => (item.kind === 'record' ? (item.record.publishedOn ?? '') : '');
  items.sort((a, b) => dateOf(a).localeCompare(dateOf(b)));
  const report = await runImport(items, { source: SOURCE, kind: 'sample', write: true });
  for (const { outcome, origin, remarks } of report.items) {
    if (outcome === 'refused') say(`Refused ${origin}: ${remarks.map(({ text }) => text).join('; ')}`);
  }
}

/** Takes the sample out again; sections, authors and issues that nothing else uses stay unseen. */
export const removeSample = (): Promise<number> => db().$transaction((tx) => deleteArticles(tx, SOURCE), LONG);

/** Sections in their order, what is said of authors, and the issues. */
async function describeHouse(): Promise<void> {
  const { sections, authors, issues } = facts.parse(parse(await readFile(path.join(FOLDER, 'house.yaml'), 'utf8')));
  await db().$transaction(async (tx) => {
    for (const [position, { name, description }] of sections.entries()) {
      await describeSection(tx, await ensureSection(tx, name), { description, position });
    }
    for (const { name, bio } of authors) await describeAuthor(tx, await ensureAuthor(tx, name), bio);
    for (const { number, title, date, hijri, description } of issues) {
      await saveIssue(tx, { number, title, publishedOn: date, printedHijri: hijri, description });
    }
  }, LONG);
}
