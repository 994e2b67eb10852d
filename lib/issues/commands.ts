import { toUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import type { Transaction } from '@/lib/db/client';

/**
 * The issue of this number, made when there is none, dated like the first article that names it.
 * @returns its id
 */
export async function ensureIssue(tx: Transaction, number: number, publishedOn: IsoDate): Promise<number> {
  await tx.issue.createMany({ data: [{ number, publishedOn: toUtcDate(publishedOn) }], skipDuplicates: true });
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

/** Makes the issue or brings it to these facts. */
export async function saveIssue(tx: Transaction, { number, publishedOn, ...facts }: IssueFacts): Promise<void> {
  const data = { ...facts, publishedOn: toUtcDate(publishedOn) };
  await tx.issue.upsert({ where: { number }, create: { number, ...data }, update: data });
}
