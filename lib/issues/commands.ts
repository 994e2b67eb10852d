import { isDeepStrictEqual } from 'node:util';
import { toUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { ALL, ISSUES } from '@/lib/freshness/tags';

/**
 * The issue of this number, made when there is none, dated like the first article that names it.
 * @returns its id
 */
export async function ensureIssue(tx: Transaction, number: number, publishedOn: IsoDate): Promise<number> {
  const data = [{ number, publishedOn: toUtcDate(publishedOn) }];
  const { count } = await tx.issue.createMany({ data, skipDuplicates: true });
  if (count > 0) await announce(tx, [ISSUES]);
  const found = await tx.issue.findUniqueOrThrow({ where: { number }, select: { id: true } });
  return found.id;
}

export interface IssueFacts {
  number: number;
  title: string;
  publishedOn: IsoDate;
  printedHijri: string | null;
  description: string;
}

/** Makes the issue or brings it to these facts. Its title stands on the pages of its articles, wherever they are. */
export async function saveIssue(tx: Transaction, facts: IssueFacts): Promise<void> {
  const { number, title, publishedOn, printedHijri, description } = facts;
  const data = { title, printedHijri, description, publishedOn: toUtcDate(publishedOn) };
  const { count } = await tx.issue.createMany({ data: [{ number, ...data }], skipDuplicates: true });
  if (count > 0) return announce(tx, [ISSUES]);
  const select = { title: true, printedHijri: true, description: true, publishedOn: true } as const;
  const known = await tx.issue.findUniqueOrThrow({ where: { number }, select });
  if (isDeepStrictEqual(known, data)) return;
  await tx.issue.update({ where: { number }, data });
  await announce(tx, [ALL]);
}
