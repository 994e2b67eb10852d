import { fold } from '@/lib/arabic/fold';
import { DROP, type Mapping } from '@/lib/import/mapping/schema';

/** Names of there as they are called here. A name or a slug of there finds its line, however it is spelled or encoded. */

/** One form for a name and for its slug: decoded, folded, words apart by one space. */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = fold(decoded(name))
    .replace(/[-_\s]+/gu, ' ')
    .trim();
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** An archive has few names, and asks for them with each article. */
const keys = new Map<string, string>();
const MOST_KEYS = 5_000;

/** Percent-encoding undone where it is whole; what is cut inside a character stays as it is. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface Names {
  /** What a section is called here, by its name or slug there; null when it is left out. */
  section(name: string, slug?: string): string | null;
  tag(name: string, slug?: string): string | null;
  /** The people behind a name or login: none when it is left out. */
  authors(name: string, login?: string): string[];
}

export function namesOf(mapping: Pick<Mapping, 'sections' | 'tags' | 'authors'>): Names {
  const [sections, tags, authors] = [table(mapping.sections), table(mapping.tags), table(mapping.authors)];
  const rename = (names: Map<string, string>, name: string, slug = '') => {
    const found = names.get(nameKey(slug)) ?? names.get(nameKey(name)) ?? name;
    return found === DROP ? null : found;
  };
  return {
    section: (name, slug) => rename(sections, name, slug),
    tag: (name, slug) => rename(tags, name, slug),
    authors: (name, login = '') =>
      (authors.get(nameKey(login)) ?? authors.get(nameKey(name)) ?? [name]).filter((one) => one !== DROP),
  };
}

const table = <T>(of: Record<string, T>): Map<string, T> =>
  new Map(Object.entries(of).map(([name, value]) => [nameKey(name), value]));

/** The same names once each, in their order. */
export const distinct = (names: readonly string[]): string[] => [
  ...new Map(
    names
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => [nameKey(name), name]),
  ).values(),
];
