import type { Metadata } from 'next';
import { siteUrl } from '@/lib/env';
import { pageHead } from '@/app/_head/page-head';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill } from '@/content/strings';
import { describeWith } from '@/lib/feeds/description';
import { breadcrumbs, collectionPage, profilePage, type ListFacts, type Step } from '@/lib/feeds/json-ld-list';
import { showPlainNumber } from '@/lib/site/display';

/** A page that lists, as machines are told of it. */
export interface ListView {
  name: string;
  /** What is said of it, most telling first; the titles on the page follow. */
  sentences: readonly string[];
  /** The address of each of its pages, as a path. */
  url: (page: number) => string;
  /** Which page this is, from 1, and how many articles stand on a page at most; missing where all stand on one. */
  paged?: { page: number; size: number };
  items: readonly Step[];
  /** Whether its description may go on with the names of items. */
  names?: false;
  total: number;
  /** Pages on the way here from the home page. */
  above?: readonly Step[];
  feeds?: boolean;
}

export function listHead(list: ListView): Metadata {
  const { name, url, feeds = false } = list;
  const { page, pages } = placeOf(list);
  const head = pageHead({
    title: name,
    within: page > 1 ? [fill(headWords.pageTitle, { page: showPlainNumber(page) })] : [],
    description: descriptionOf(list),
    path: url(page),
    ...(page > 1 && { previous: url(page - 1) }),
    ...(page < pages && { next: url(page + 1) }),
    feeds,
  });
  // A list of nothing is a page for people who came by a link; an engine would take it for an error.
  return list.total === 0 ? { ...head, robots: 'noindex,follow' } : head;
}

/** What structured data says of the list and its items. */
function listFacts(list: ListView): ListFacts {
  const { name, url, items, total, paged } = list;
  const { page } = placeOf(list);
  const before = paged ? (page - 1) * paged.size : 0;
  return { name, path: url(page), description: descriptionOf(list), items, total, before };
}

/** The list as structured data, with the way to it. */
export const listData = (list: ListView) => [collectionPage(listFacts(list), siteUrl()), wayTo(list)];

/** The page of an author, the same way. */
export const authorData = (list: ListView, bio: string) => [
  profilePage({ ...listFacts(list), bio, person: { name: list.name, path: list.url(1) } }, siteUrl()),
  wayTo(list),
];

const wayTo = ({ above = [], name, url }: ListView) => breadcrumbs([...above, { name, path: url(1) }], siteUrl());

const placeOf = ({ paged, total }: ListView) =>
  paged ? { page: paged.page, pages: Math.ceil(total / paged.size) } : { page: 1, pages: 1 };

/** Titles that stand in a description: more would be cut. */
const AMONG = 6;

function descriptionOf(list: ListView): string {
  const { page, pages } = placeOf(list);
  const where = { page: showPlainNumber(page), pages: showPlainNumber(pages) };
  const titles = list.names === false ? [] : list.items.slice(0, AMONG).map(({ name }) => quoted(name));
  const among = list.total === 1 ? headWords.single : headWords.among;
  return describeWith([
    ...(page > 1 ? [fill(headWords.page, where)] : []),
    ...list.sentences,
    ...(titles.length > 0 ? [fill(among, { titles: titles.join(headWords.comma) })] : []),
    site.description,
  ]);
}

/** A title in quotation marks, unless it brings some of its own. */
const quoted = (title: string): string => (/[\u00ab\u00bb]/u.test(title) ? title : fill(headWords.quoted, { title }));
