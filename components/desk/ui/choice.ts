import { fold } from '@/lib/arabic/fold';

/** What can be chosen: a section, an author, a tag. */
export interface Item {
  id: number;
  name: string;
}

/** Rows that are drawn at once; who has typed a letter or two needs no more. */
export const ROWS = 60;

/**
 * The items whose names hold the typed words, with or without hamza and marks; those that begin with them go first.
 * Every word may stand anywhere, as in a name of which one knows the end.
 */
export function matching(items: readonly Item[], typed: string): Item[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  const first = words[0];
  if (first === undefined) return [...items];
  const found = items
    .map((item) => ({ item, name: fold(item.name) }))
    .filter(({ name }) => words.every((word) => name.includes(word)));
  const begins = found.filter(({ name }) => name.startsWith(first));
  return [...begins, ...found.filter(({ name }) => !name.startsWith(first))].map(({ item }) => item);
}

/** The item that is called so, spelling aside. */
export const named = (items: readonly Item[], name: string): Item | undefined =>
  items.find((item) => fold(item.name).trim() === fold(name).trim());

/**
 * What Enter takes when no row was chosen: what is meant beyond doubt. That is the item called so, the only one found,
 * or, where nothing was found and things may be added, a new one.
 */
export function meant(found: readonly Item[], typed: string, mayAdd: boolean): Item | 'new' | null {
  const same = named(found, typed);
  if (same) return same;
  if (mayAdd) return found.length === 0 ? 'new' : null;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The list with the item at `from` moved to `to`; places beyond the ends change nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
