import { visitorKey } from '@/lib/views/visitor';

/**
 * Visits that follow from their numbers alone, so that whoever sends them and whoever checks what was counted need not
 * tell each other millions of them. Every number is another visitor, and the articles are taken in turn.
 */
export interface Plan {
  articles: readonly number[];
  /** The visitor of number 0. Runs that share no visitors lie STRIDE apart. */
  firstVisitor: number;
}

/** More than a run can send. */
export const STRIDE = 500_000;

/** A browser as many readers have it: no list of robots knows it. */
export const BROWSER =
  'Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

export const articleOf = ({ articles }: Plan, number: number): number => articles[number % articles.length] ?? 0;

/** The visitor's address: 10.0.0.0/8 holds sixteen million of them. */
export function addressOf({ firstVisitor }: Plan, number: number): string {
  const visitor = firstVisitor + number;
  return `10.${(visitor >>> 16) & 255}.${(visitor >>> 8) & 255}.${visitor & 255}`;
}

/** A visitor and an article, whatever the day. */
export const pairOf = (plan: Plan, number: number): string => `${articleOf(plan, number)} ${addressOf(plan, number)}`;

/** The same as the site keeps it on the day of that salt. */
export const rowOf = (plan: Plan, number: number, salt: Buffer): string =>
  `${articleOf(plan, number)} ${visitorKey(salt, addressOf(plan, number), BROWSER).toString('hex')}`;
