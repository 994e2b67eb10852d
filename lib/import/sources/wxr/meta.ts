import { parseRoughCount } from '@/lib/import/clean/rough-count';
import type { Mapping } from '@/lib/import/mapping/schema';
import { readNumber, readPages, splitNames } from '@/lib/import/sources/fields';
import type { Findings } from '@/lib/import/sources/findings';
import type { Item } from '@/lib/import/sources/wxr/item';
import { isSerialised, serialisedTexts } from '@/lib/import/sources/wxr/serialised';

/** Where plugins and themes keep the count of readings. */
const VIEW_KEYS = [
  'views',
  'post_views_count',
  'tie_views',
  'wpb_post_views_count',
  'trx_addons_post_views_count',
] as const;

/** The count of an item. Within one key the last that can be read counts; among several keys the mapping says which. */
export function viewsOf({ meta }: Item, { views }: Mapping, findings: Findings): number | null {
  const counts: { key: string; count: number }[] = [];
  for (const key of views.keys ?? VIEW_KEYS) {
    const written = (meta.get(key) ?? []).filter((text) => text.trim() !== '');
    const read = written.flatMap((text) => parseRoughCount(textsOf(text)?.join(' ') ?? '') ?? []).at(-1);
    if (read) counts.push({ key, count: read.count });
    else if (written.length > 0)
      findings.warn(`${key}: "${(written.at(-1) ?? '').slice(0, 40)}" is no count: left out`);
  }
  const largest = Math.max(...counts.map(({ count }) => count));
  const chosen = views.choose === 'first' ? counts[0] : counts.find(({ count }) => count === largest);
  if (counts.some(({ count }) => count !== chosen?.count)) {
    const all = counts.map(({ key, count }) => `${key} ${count}`).join(', ');
    findings.warn(`several counts of readings: ${all}; ${chosen?.key ?? ''} is taken`);
  }
  return chosen?.count ?? null;
}

export interface MappedMeta {
  note: string | null;
  subtitle: string | null;
  issue: number | null;
  pages: { start: number; end: number } | null;
  hijri: string | null;
  authors: string[];
}

/** The fields that the mapping takes from meta keys. What cannot be read is told and left out. */
export function mappedMeta({ meta }: Item, mapping: Mapping, findings: Findings): MappedMeta {
  const found: MappedMeta = { note: null, subtitle: null, issue: null, pages: null, hijri: null, authors: [] };
  for (const [key, field] of Object.entries(mapping.meta)) {
    const written = (meta.get(key) ?? []).findLast((value) => value.trim() !== '')?.trim();
    if (written === undefined) continue;
    const unread = () => {
      findings.warn(`${key}: "${written.slice(0, 40)}" cannot be read as ${field}: left out`);
      return null;
    };
    const texts = textsOf(written);
    const [text] = texts ?? [];
    if (texts === null) unread();
    else if (text === undefined) continue;
    else if (field === 'note') found.note ??= text;
    else if (field === 'subtitle') found.subtitle ??= findings.text(text) || null;
    else if (field === 'hijri') found.hijri ??= findings.text(text) || null;
    else if (field === 'author') found.authors.push(...peopleIn(texts, findings, unread));
    else if (field === 'issue') found.issue ??= readNumber(text) ?? unread();
    else found.pages ??= readPages(text) ?? unread();
  }
  return found;
}

/** What a value says: as it is written, or the texts of a serialised one. Null for one that may not be read. */
const textsOf = (value: string): string[] | null => (isSerialised(value) ? serialisedTexts(value) : [value]);

/** Names alone: a list of numbers names articles or users by what only the old database knows. */
function peopleIn(texts: readonly string[], findings: Findings, unread: () => null): string[] {
  const names = texts.flatMap((text) => splitNames(findings.text(text))).filter((name) => /\p{L}/u.test(name));
  if (names.length === 0) unread();
  return names;
}
