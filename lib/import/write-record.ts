import { z } from 'zod';
import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import { saveArticle } from '@/lib/articles/commands';
import { articleInput, type ArticleInput } from '@/lib/articles/schema';
import { ensureAuthor } from '@/lib/authors/commands';
import { db, type Transaction } from '@/lib/db/client';
import type { ImportRecord } from '@/lib/import/import-record';
import { ensureIssue } from '@/lib/issues/commands';
import { ensureSection } from '@/lib/sections/commands';
import { ensureSeries } from '@/lib/series/commands';
import { ensureTag } from '@/lib/tags/commands';
import { raiseBaseline } from '@/lib/views/commands';

export interface WriteContext {
  source: string;
  checksum: string;
  runId: number | null;
  /** The article of an earlier import; null for a new one. */
  articleId: number | null;
  /** False when only the view count moved: then no revision is made. */
  contentChanged: boolean;
}

const name = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(120, 'is longer than 120 characters')
  .refine((text) => /[\p{L}\p{N}]/u.test(text) && !text.includes('\0'), 'is no name');
const namesInput = z.object({ section: name, authors: z.array(name), tags: z.array(name), series: name.optional() });

/** Holds a record against the save schema without writing. @throws ZodError naming what is wrong */
export function checkRecord(record: ImportRecord): void {
  const { section, authors, tags, series } = record;
  articleInput.parse({ ...plainFields(record), sectionId: 1, ...(series && { seriesId: 1, seriesPart: series.part }) });
  namesInput.parse({ section, authors, tags, series: series?.name });
}

/** Writes one record with its section, names, revision and baseline, all or nothing. @returns the article's id */
export function writeRecord(record: ImportRecord, context: WriteContext): Promise<number> {
  return db().$transaction(
    async (tx) => {
      const id = await writeContent(tx, record, context);
      if (record.views !== null) {
        const { source, runId: importRunId } = context;
        await raiseBaseline(tx, {
          articleId: id,
          views: record.views,
          source,
          asOf: dateIn(site.timeZone),
          importRunId,
        });
      }
      return id;
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}

async function writeContent(tx: Transaction, record: ImportRecord, context: WriteContext): Promise<number> {
  const { articleId, contentChanged } = context;
  if (articleId !== null && !contentChanged) return articleId;
  const input = { ...plainFields(record), ...(await resolveNames(tx, record)), ...identity(record, context) };
  return saveArticle(tx, input, { reason: 'import', ...(articleId === null ? {} : { id: articleId }) });
}

function plainFields(record: ImportRecord): Omit<ArticleInput, 'sectionId'> {
  const { title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel, language, status, publishedOn } = record;
  const { printedHijri, slug, pageStart, pageEnd, oldUrls } = record;
  return {
    ...{ title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel, language, status, publishedOn },
    ...{ printedHijri, slug, pageStart, pageEnd, oldUrls },
  };
}

async function resolveNames(tx: Transaction, record: ImportRecord) {
  const authorIds: number[] = [];
  for (const name of record.authors) authorIds.push(await ensureAuthor(tx, name));
  const tagIds: number[] = [];
  for (const name of record.tags) tagIds.push(await ensureTag(tx, name));
  const { issueNumber, publishedOn, section, series } = record;
  const issueId = issueNumber === null || publishedOn === null ? null : await ensureIssue(tx, issueNumber, publishedOn);
  const part = series && { seriesId: await ensureSeries(tx, series.name), seriesPart: series.part };
  return { authorIds, tagIds, issueId, ...part, sectionId: await ensureSection(tx, section) };
}

const identity = ({ externalId }: ImportRecord, { source, checksum }: WriteContext) => ({
  source,
  externalId,
  importChecksum: checksum,
});
