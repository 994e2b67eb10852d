import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { datestamp } from '@/lib/feeds/oai/datestamp';
import type { Key } from '@/lib/feeds/oai/document';
import type { NamedSet } from '@/lib/feeds/oai/sets';
import type { ListAsk } from '@/lib/feeds/oai/token';
import type { SetName } from '@/lib/feeds/oai/words';

interface Row {
  id: number;
  stamp: Date;
  deleted: boolean;
  sectionId: number;
  issueNumber: number | null;
}

const columns = Prisma.sql`article_id as id, stamp, deleted, section_id as "sectionId", issue_number as "issueNumber"`;

const keyOf = ({ id, stamp, deleted, sectionId, issueNumber }: Row): Key => ({
  ...{ id, deleted, stamp: datestamp(stamp) },
  sets: [
    { kind: 'section', number: sectionId },
    ...(issueNumber === null ? [] : [{ kind: 'issue', number: issueNumber } as const]),
  ],
});

/** So many are counted at most: some milliseconds. */
const COUNTED = 100_000;

/** The next records in the order of (stamp, id), whose stamps are not after `closed`. */
export async function keysOf(tx: Transaction, ask: ListAsk, closed: Date, limit: number): Promise<Key[]> {
  const { after } = ask;
  const onwards = after
    ? Prisma.sql`and (stamp, article_id) > (${after.stamp}::timestamptz, ${after.id}::int)`
    : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    select ${columns} from harvest_record where ${within(ask, closed)} ${onwards}
    order by stamp, article_id limit ${limit}`;
  return rows.map(keyOf);
}

/** How many there are in all; null when they are too many to count. */
export async function countOf(tx: Transaction, ask: ListAsk, closed: Date): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from (
      select from harvest_record where ${within(ask, closed)} limit ${COUNTED + 1}
    ) counted`;
  return row === undefined || row.n > COUNTED ? null : row.n;
}

function within({ set, from, until }: ListAsk, closed: Date): Prisma.Sql {
  const conditions = [
    Prisma.sql`stamp <= ${closed}`,
    ...(from === null ? [] : [Prisma.sql`stamp >= ${from}::timestamptz`]),
    ...(until === null ? [] : [Prisma.sql`stamp <= ${until}::timestamptz`]),
    ...(set === null ? [] : [inSet(set)]),
  ];
  return Prisma.join(conditions, ' and ');
}

function inSet({ kind, number }: SetName): Prisma.Sql {
  if (kind === 'section') return number === null ? Prisma.sql`true` : Prisma.sql`section_id = ${number}`;
  return number === null ? Prisma.sql`issue_number is not null` : Prisma.sql`issue_number = ${number}`;
}

/** One record; null when the article never was public. */
export async function keyOfArticle(tx: Transaction, id: number): Promise<Key | null> {
  const [row] = await tx.$queryRaw<Row[]>`select ${columns} from harvest_record where article_id = ${id}`;
  return row ? keyOf(row) : null;
}

/** The instant that no stamp is before. */
export async function earliestStamp(tx: Transaction, closed: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ stamp: Date | null }[]>`select min(stamp) as stamp from harvest_record`;
  return datestamp(row?.stamp ?? closed);
}

/** The sections and issues that records stand in: the sections by id, then the issues by number. */
export async function setsAfter(tx: Transaction, after: SetName | null, limit: number): Promise<NamedSet[]> {
  const place = [after?.kind === 'issue' ? 2_147_483_647 : (after?.number ?? 0), issueAfter(after)] as const;
  return tx.$queryRaw<NamedSet[]>`
    (select 'section' as kind, s.id as number, s.name from section s
      where s.id > ${place[0]}::int and exists (select from harvest_record r where r.section_id = s.id)
      order by s.id limit ${limit})
    union all
    (select 'issue', i.number, i.title from issue i
      where i.number > ${place[1]}::int and exists (select from harvest_record r where r.issue_number = i.number)
      order by i.number limit ${limit})
    order by kind desc, number limit ${limit}`;
}

const issueAfter = (after: SetName | null): number => (after?.kind === 'issue' ? (after.number ?? 0) : -1);
