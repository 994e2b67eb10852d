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
  const known = await (noun === 'issue' ? findIssue(tx, Number(name)) : findNamed(tx, noun, name));
  if (known !== null) return known.id;
  const id = await make();
  made.push({ noun, id });
  return id;
}

/** What is known here by a name, or by the address that the name would have; null when nothing is. */
export async function findNamed(tx: Transaction, noun: Exclude<Noun, 'issue'>, name: string) {
  const query = { where: { OR: [{ name }, { slug: slugify(name) }] }, select: { id: true, slug: true } };
  switch (noun) {
    case 'section':
      return tx.section.findFirst(query);
    case 'author':
      return tx.author.findFirst(query);
    case 'tag':
      return tx.tag.findFirst(query);
    case 'series':
      return tx.series.findFirst(query);
  }
}

const findIssue = (tx: Transaction, number: number) => tx.issue.findUnique({ where: { number }, select: { id: true } });
