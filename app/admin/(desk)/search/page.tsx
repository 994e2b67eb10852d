import type { Metadata } from 'next';
import { remove, save } from '@/app/admin/(desk)/search/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { MissTable } from '@/components/desk/search/miss-table';
import { Synonyms } from '@/components/desk/search/synonyms';
import { deskSearch as words } from '@/content/desk/search';
import { fill, strings } from '@/content/strings';
import { requireActor } from '@/lib/auth/request';
import { indexFacts, listMisses, listSynonyms } from '@/lib/search/desk-queries';
import { showCount, showNumber } from '@/lib/site/display';

export const metadata: Metadata = { title: words.title };

/** Days of searches that are told. */
const DAYS = 30;
const MEGABYTE = 1_048_576;

export default async function DeskSearchPage() {
  const actor = await requireActor();
  const [misses, groups, { articles, bytes, isReady }] = await permitted(
    Promise.all([listMisses(actor, DAYS), listSynonyms(actor), indexFacts(actor)]),
  );
  const size = showNumber(Math.round((bytes / MEGABYTE) * 10) / 10);
  return (
    <div className="search-room">
      <div className="desk-head">
        <h1>{words.title}</h1>
      </div>
      <p className="desk-note">{words.lead}</p>
      <Synonyms groups={groups} save={save} remove={remove} />
      <MissTable misses={misses} days={DAYS} />
      <p className="desk-note">
        {isReady ? fill(words.index, { articles: showCount(articles, strings.count.articles), size }) : words.building}
      </p>
    </div>
  );
}
