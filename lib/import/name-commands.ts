import { slugify } from '@/lib/arabic/slug';
import { ensureAuthor } from '@/lib/authors/commands';
import type { Transaction } from '@/lib/db/client';
import type { ImportRecord } from '@/lib/import/import-record';
import { ensureIssue } from '@/lib/issues/commands';
import { ensureSection } from '@/lib/sections/commands';
import { ensureSeries } from '@/lib/series/commands';
import { ensureTag } from '@/lib/tags/commands';

export type Noun = 'section' | 'author' | 'tag' | 'series' | 'issue';

/** A name that had to be made. */
export interface MadeName {
  noun: Noun;
  id: number;
}

/** The ids of names, each asked for once in a run. To be forgotten when a transaction that filled it does not commit. */
export type NameCache = Map<string, number>;

/** What the names of a record are here. */
export interface NamedIds {
  sectionId: number;
  authorIds: number[];
  tagIds: number[];
  issueId: number | null;
  seriesId: number | null;
  seriesPart: number | null;
}

const select = { id: true } as const;

/** Finds or makes all names of a record, and notes those that it made. */
export async function resolveNames(
  tx: Transaction,
  record: ImportRecord,
  cache: NameCache,
  made: MadeName[],
): Promise<NamedIds> {
  const named = async (noun: Noun, name: string, make: () => Promise<number>) => {
    const key = `${noun}:${name}`;
    const id = cache.get(key) ?? (await findOrMake(tx, noun, name, make, made));
    cache.set(key, id);
    return id;
  };
  const authorIds: number[] = [];
  for (const name of record.authors) authorIds.push(await named('author', name, () => ensureAuthor(tx, name)));
  const tagIds: number[] = [];
  for (const name of record.tags) tagIds.push(await named('tag', name, () => ensureTag(tx, name)));
  const { issueNumber: number, publishedOn, section, series } = record;
  return {
    ...{ authorIds, tagIds },
    issueId:
      number === null || publishedOn === null
        ? null
        : await named('issue', String(number), () => ensureIssue(tx, number, publishedOn)),
    seriesId: series ? await named('series', series.name, () => ensureSeries(tx, series.name)) : null,
    seriesPart: series?.part ?? null,
    sectionId: await named('section', section, () => ensureSection(tx, section)),
  };
}

async function findOrMake(
  tx: Transaction,
  noun: Noun,
  name: string,
  make: () => Promise<number>,
  made: MadeName[],
): Promise<number> {
  const known = await findName(tx, noun, name);
  if (known !== null) return known;
  const id = await make();
  made.push({ noun, id });
  return id;
}

async function findName(tx: Transaction, noun: Noun, name: string): Promise<number | null> {
  const where = { OR: [{ name }, { slug: slugify(name) }] };
  switch (noun) {
    case 'section':
      return (await tx.section.findFirst({ where, select }))?.id ?? null;
    case 'author':
      return (await tx.author.findFirst({ where, select }))?.id ?? null;
    case 'tag':
      return (await tx.tag.findFirst({ where, select }))?.id ?? null;
    case 'series':
      return (await tx.series.findFirst({ where, select }))?.id ?? null;
    case 'issue':
      return (await tx.issue.findUnique({ where: { number: Number(name) }, select }))?.id ?? null;
  }
}
