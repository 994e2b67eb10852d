import { site } from '@/content/site';
import { isoDate, startOfDay, type IsoDate } from '@/lib/arabic/calendar-date';
import { slugify } from '@/lib/arabic/slug';
import { excerptOf } from '@/lib/html/measures';
import { authors, sections, tags } from './names';
import { seededRandom, type Random } from './random';
import { title, type Sentence } from './sentences';
import { articleText } from './text';

/** Twenty years of monthly issues, however many articles there are: the archive grows in width, not in length. */
export const FIRST_YEAR = 2006;
export const ISSUES = 240;

/** An article as the database will hold it; ids are given, so that all else can be reckoned from them. */
export interface Row {
  id: number;
  slug: string;
  title: string;
  subtitle: string | null;
  excerpt: string;
  html: string;
  text: string;
  words: number;
  publishedOn: IsoDate;
  publishedAt: string;
  section: number;
  issue: number;
  pageStart: number;
  pageEnd: number;
  authors: number[];
  tags: number[];
  /** Views that came with an import, and counted ones; null where there are none. */
  baseline: number | null;
  counted: number | null;
}

/** The article of this id among `total`: always the same one. */
export function rowOf(id: number, total: number, pool: readonly Sentence[]): Row {
  const random = seededRandom(id);
  const month = Math.floor(((id - 1) * ISSUES) / total);
  const publishedOn = dateIn(month, random);
  const heading = title(random);
  const { html, text, words, opening } = articleText(random, pool);
  const pageStart = random.between(4, 120);
  return {
    ...{ id, title: heading, slug: `${slugify(heading)}-${id}`, html, text, words, publishedOn, pageStart },
    subtitle: random.chance(0.2) ? title(random) : null,
    excerpt: excerptOf(opening),
    publishedAt: instantOf(publishedOn),
    section: sectionOf(random.next()),
    issue: month + 1,
    pageEnd: pageStart + random.between(0, 7),
    authors: several(random, random.chance(0.1) ? 2 : 1, authors.length),
    tags: several(random, random.between(1, 4), tags.length),
    baseline: random.chance(0.6) ? random.between(20, 9_000) : null,
    counted: random.chance(0.8) ? random.between(1, 3_000) : null,
  };
}

/** The first day of the issue's month; issues are counted from 0. */
export const monthStart = (issue: number): IsoDate => dateOf(issue, 1);

const dateIn = (issue: number, random: Random): IsoDate => dateOf(issue, random.between(1, 28));

function dateOf(issue: number, day: number): IsoDate {
  const date = isoDate(FIRST_YEAR + Math.floor(issue / 12), (issue % 12) + 1, day);
  if (date === null) throw new Error(`issue ${issue} has no day ${day}`);
  return date;
}

const instants = new Map<IsoDate, string>();

/** Finding where a day begins is slow, and there are only a few thousand days. */
function instantOf(date: IsoDate): string {
  const known = instants.get(date) ?? startOfDay(date, site.timeZone).toISOString();
  instants.set(date, known);
  return known;
}

function sectionOf(chance: number): number {
  let reached = 0;
  const found = sections.findIndex(({ share }) => (reached += share) > chance);
  return (found < 0 ? sections.length - 1 : found) + 1;
}

/** Different ids from 1 to `most`. */
function several(random: Random, count: number, most: number): number[] {
  const ids = new Set<number>();
  while (ids.size < count) ids.add(random.between(1, most));
  return [...ids];
}
