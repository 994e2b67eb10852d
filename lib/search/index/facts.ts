import { packNumbers, unpackNumbers } from '@/lib/search/rank/codec';

/** What lists, filters and counts need of an article, kept in every process. */
export interface Facts {
  titleLength: number;
  bodyLength: number;
  sectionId: number;
  /** 0 without one. */
  issueId: number;
  /** Days since 1970-01-01 of the printed date. */
  day: number;
  /** The instant of publication, in milliseconds. */
  instant: number;
  /** Two numbers below 2³¹ that near-duplicates have almost in common. */
  print: readonly [number, number];
  authorIds: readonly number[];
  tagIds: readonly number[];
}

const DAY = 86_400_000;
/** So that days long ago are no negative numbers. */
const BEGINNING = 1_000_000;

export function packFacts(facts: Facts): Uint8Array {
  const { titleLength, bodyLength, sectionId, issueId, day, instant, print, authorIds, tagIds } = facts;
  const days = Math.floor(instant / DAY);
  return packNumbers([
    ...[titleLength, bodyLength, sectionId, issueId, day + BEGINNING, days + BEGINNING, instant - days * DAY],
    ...[...print, authorIds.length, ...authorIds, ...tagIds],
  ]);
}

export function unpackFacts(data: Uint8Array): Facts {
  const numbers = unpackNumbers(data);
  const [titleLength = 0, bodyLength = 0, sectionId = 0, issueId = 0, day = 0, days = 0, rest = 0] = numbers;
  const [first = 0, second = 0, authors = 0] = numbers.slice(7);
  return {
    ...{ titleLength, bodyLength, sectionId, issueId },
    day: day - BEGINNING,
    instant: (days - BEGINNING) * DAY + rest,
    print: [first, second],
    authorIds: numbers.slice(10, 10 + authors),
    tagIds: numbers.slice(10 + authors),
  };
}
