import { parsePage } from '@/lib/site/urls';

/** What the address of a list on the desk says; anything strange in it says nothing. */
export type Query = Record<string, string | string[] | undefined>;

const MOST = 200;

/** One value, trimmed; empty when it is missing or said twice. */
export function oneOf(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value.trim().slice(0, MOST) : '';
}

export const searchOf = (query: Query): string => oneOf(query, 'q');
export const pageOf = (query: Query): number => parsePage(query['page']);

/** The address of a list with these values; what is empty, and the first page, is left out. */
export function listUrl(path: string, values: Record<string, string | number>): string {
  const pairs = Object.entries(values).filter(([name, value]) => value !== '' && !(name === 'page' && value === 1));
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
}
