import { reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { holdsWords } from '@/lib/db/folded';

/** A name that articles hang on, for facets and filters. */
export interface FacetName {
  id: number;
  slug: string;
  name: string;
}

type Noun = 'section' | 'author' | 'tag';

/** The ids of what is called by these words, however they are spelled. */
export async function idsCalled(noun: Noun, typed: readonly string[]): Promise<number[]> {
  const conditions = typed.map((text) => holdsWords(Prisma.sql`name`, text));
  const rows = await reader().$queryRaw<{ id: number }[]>`
    select id from ${Prisma.raw(`"${noun}"`)} where ${Prisma.join(conditions, ' or ')} order by id limit 1000`;
  return rows.map(({ id }) => id);
}

export const namesOf = async (noun: Noun, ids: readonly number[]): Promise<Map<number, FacetName>> => {
  if (ids.length === 0) return new Map();
  const rows = await reader().$queryRaw<FacetName[]>`
    select id, slug, name from ${Prisma.raw(`"${noun}"`)} where id = any(${[...ids]}::int[])`;
  return new Map(rows.map((row) => [row.id, row]));
};

export interface IssueName {
  id: number;
  number: number;
  title: string;
}

export async function issuesOf(ids: readonly number[]): Promise<Map<number, IssueName>> {
  if (ids.length === 0) return new Map();
  const rows = await reader().$queryRaw<IssueName[]>`
    select id, number, title from issue where id = any(${[...ids]}::int[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

export async function issueIdsOf(numbers: readonly number[]): Promise<number[]> {
  const rows = await reader().$queryRaw<
    { id: number }[]
  >`select id from issue where number = any(${[...numbers]}::int[])`;
  return rows.map(({ id }) => id);
}

/** The ids behind slugs or ids, as addresses name them; what is neither is left out. */
export async function idsNamed(noun: Noun, values: readonly string[]): Promise<number[]> {
  const rows = await reader().$queryRaw<{ id: number }[]>`
    select id from ${Prisma.raw(`"${noun}"`)} where slug = any(${[...values]}::text[]) or id::text = any(${[...values]}::text[])`;
  return rows.map(({ id }) => id);
}
