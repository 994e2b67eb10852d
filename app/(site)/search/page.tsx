import type { Metadata } from 'next';
import { after } from 'next/server';
import { sectionsOnce } from '@/app/_cache/sections';
import { SearchPage } from '@/components/search/search-page';
import { searchPage } from '@/content/search-page';
import { fill } from '@/content/strings';
import { noteLifetime } from '@/lib/freshness/reads';
import { noteMiss } from '@/lib/search/miss-commands';
import { getSearchView } from '@/lib/search/page-queries';
import { readSearch, searchUrl, type SearchAddress } from '@/lib/site/search-url';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const address = addressOf(await searchParams);
  const { q } = address;
  return {
    title: q === '' ? searchPage.title : fill(searchPage.titleOf, { q }),
    // There are as many of these pages as there are words: engines have the articles themselves.
    robots: { index: false, follow: true },
    alternates: { canonical: searchUrl({ ...address, cursor: '' }) },
  };
}

/** What was asked of the search. Nobody asks the same twice in a moment, so no such page is kept. */
export default async function Search({ searchParams }: Props) {
  noteLifetime(0);
  const [view, sections] = await Promise.all([getSearchView(addressOf(await searchParams)), sectionsOnce()]);
  // Counted when the reader has been answered; a search that was narrowed tells nothing of what is missing here.
  if (view.missed !== null) {
    const { missed } = view;
    after(() => noteMiss(missed));
  }
  return <SearchPage view={view} sections={sections} />;
}

function addressOf(given: Awaited<Props['searchParams']>): SearchAddress {
  const pairs = Object.entries(given).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]));
  return readSearch(new URLSearchParams(pairs));
}
