import { toUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import type { DocTable } from '@/lib/search/index/docs';

/** What a search is narrowed to: ids, years and days. Of several of one kind any; of kinds all. */
export interface SearchFilter {
  sectionIds?: readonly number[];
  authorIds?: readonly number[];
  tagIds?: readonly number[];
  issueIds?: readonly number[];
  years?: readonly number[];
  /** Printed dates, the ends among them. */
  from?: IsoDate;
  to?: IsoDate;
}

const dayOf = (date: IsoDate): number => toUtcDate(date).getTime() / 86_400_000;

/** The articles that pass, one byte each; null when all do. */
export function allowedBy(filter: SearchFilter, docs: DocTable): Uint8Array | null {
  const tests: ((doc: number) => boolean)[] = [];
  const isOneOf = (ids: readonly number[] | undefined, of: (doc: number) => number | undefined) => {
    if (ids === undefined) return;
    const wanted = new Set(ids);
    tests.push((doc) => wanted.has(of(doc) ?? 0));
  };
  const hasOneOf = (ids: readonly number[] | undefined, of: (doc: number) => readonly number[] | undefined) => {
    if (ids === undefined) return;
    const wanted = new Set(ids);
    tests.push((doc) => of(doc)?.some((id) => wanted.has(id)) ?? false);
  };
  isOneOf(filter.sectionIds, (doc) => docs.section[doc]);
  isOneOf(filter.issueIds, (doc) => docs.issue[doc]);
  isOneOf(filter.years, (doc) => docs.year[doc]);
  hasOneOf(filter.authorIds, (doc) => docs.authors[doc]);
  hasOneOf(filter.tagIds, (doc) => docs.tags[doc]);
  const [from, to] = [filter.from && dayOf(filter.from), filter.to && dayOf(filter.to)];
  if (from !== undefined) tests.push((doc) => (docs.day[doc] ?? 0) >= from);
  if (to !== undefined) tests.push((doc) => (docs.day[doc] ?? 0) <= to);
  if (tests.length === 0) return null;
  const allowed = new Uint8Array(docs.size);
  for (let doc = 0; doc < docs.size; doc += 1)
    if (docs.live[doc] === 1 && tests.every((test) => test(doc))) allowed[doc] = 1;
  return allowed;
}
