import { CORRECTION_KINDS, type CorrectionKind } from '@/lib/articles/article';
import type { ImportRecord } from '@/lib/import/import-record';
import { decoded } from '@/lib/import/mapping/names';
import { readNumber, readPages } from '@/lib/import/sources/fields';
import type { Findings } from '@/lib/import/sources/findings';
import type { Item } from '@/lib/import/sources/wxr/item';

/**
 * What an export of ours (lib/export/wordpress) says in meta keys of its own, since WordPress has no place for it. The
 * language is in every article, and tells that the export is ours.
 */

const MARK = 'khizana_language';
const CORRECTIONS = 'khizana_correction';
/** The remark of the magazine ends the text, in the form of lib/export/wordpress/items. */
const NOTE = /\n<blockquote class="editorial-note">(?:<p class="editorial-note-label"><strong>(.*?)<\/strong><\/p>)?/u;
const NOTE_END = '</blockquote>';

export const isOwn = ({ meta }: Item): boolean => meta.has(MARK);

type OwnFacts = Pick<ImportRecord, 'printedHijri' | 'issueNumber' | 'pageStart' | 'pageEnd' | 'subtitle' | 'language'> &
  Pick<ImportRecord, 'series' | 'slug' | 'oldUrls' | 'corrections'>;

/** The facts of an article that other exports do not tell; null for an article of theirs. */
export function ownFacts(item: Item, findings: Findings): OwnFacts | null {
  if (!isOwn(item)) return null;
  const of = (key: string) => item.meta.get(key)?.at(-1)?.trim() ?? '';
  const pages = readPages(of('khizana_pages'));
  const [name, part] = [of('khizana_series'), readNumber(of('khizana_series_part'))];
  const corrections = (item.meta.get(CORRECTIONS) ?? []).flatMap(correctionIn(findings));
  // A long slug is cut where WordPress keeps it, and whole in the address.
  const slug = /\/article\/\d+\/([^/?#]+)$/u.exec(item.fields.get('link')?.trim() ?? '')?.[1];
  return {
    subtitle: of('subtitle') || null,
    printedHijri: of('khizana_hijri') || null,
    issueNumber: readNumber(of('khizana_issue')),
    ...{ pageStart: pages?.start ?? null, pageEnd: pages?.end ?? null },
    ...(name !== '' && part !== null && { series: { name, part } }),
    ...(corrections.length > 0 && { corrections }),
    language: of(MARK),
    slug: slug === undefined ? null : decoded(slug),
    oldUrls: item.meta.get('khizana_old_url') ?? [],
  };
}

const CORRECTION = new RegExp(`^(\\d{4}-\\d{2}-\\d{2}T\\S+Z) (${CORRECTION_KINDS.join('|')}): (.+)$`, 'su');

/** A correction in the form of lib/export/article-queries; one that has another is told and left out. */
const correctionIn =
  (findings: Findings) =>
  (line: string): NonNullable<ImportRecord['corrections']> => {
    const [, madeAt = '', kind, text = ''] = CORRECTION.exec(line) ?? [];
    if (!Number.isNaN(Date.parse(madeAt))) return [{ kind: kind as CorrectionKind, text: text.trim(), madeAt }];
    findings.warn(`${CORRECTIONS}: "${line.slice(0, 40)}" cannot be read as correction: left out`);
    return [];
  };

/** The text of an article of ours and the remark that ends it, as HTML; no remark where there is none. */
export function withoutNote(item: Item, content: string): { body: string; note: string | null; label: string | null } {
  const none = { body: content, note: null, label: null };
  if (!isOwn(item) || !content.endsWith(NOTE_END)) return none;
  const found = NOTE.exec(content);
  if (!found) return none;
  const label = (found as (string | undefined)[])[1] ?? null;
  const note = content.slice(found.index + found[0].length, -NOTE_END.length);
  return { body: content.slice(0, found.index), note, label };
}
