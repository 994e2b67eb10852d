import type { Metadata } from 'next';
import { save } from '@/app/admin/(desk)/series/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { ListPager } from '@/components/desk/catalogue/list-pager';
import { ListSearch } from '@/components/desk/catalogue/list-search';
import { NamesTable } from '@/components/desk/catalogue/names-table';
import { SeriesFields } from '@/components/desk/catalogue/series-fields.client';
import { DialogForm } from '@/components/desk/ui/dialog-form.client';
import { catalogueWords } from '@/content/desk/catalogue';
import { desk } from '@/content/desk/desk';
import { seriesWords } from '@/content/desk/series';
import { requireActor } from '@/lib/auth/request';
import { listUrl, pageOf, searchOf, type Query } from '@/lib/desk/list-query';
import { listSeries, SERIES_ON_PAGE } from '@/lib/series/desk-queries';

export const metadata: Metadata = { title: seriesWords.title };

const HERE = '/admin/series';

export default async function AllSeriesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const [search, page] = [searchOf(query), pageOf(query)];
  const { rows, total } = await permitted(listSeries(actor, { search, page }));
  const empty = search === '' ? seriesWords.empty : catalogueWords.nothingFound;
  return (
    <>
      <div className="desk-head">
        <h1>{seriesWords.title}</h1>
        <div className="head-actions">
          <DialogForm label={seriesWords.add} title={seriesWords.add} look="main" action={save} submit={desk.add}>
            <SeriesFields />
          </DialogForm>
        </div>
      </div>
      <ListSearch href={HERE} label={seriesWords.search} search={search} />
      {rows.length === 0 ? <p className="desk-empty">{empty}</p> : <NamesTable rows={rows} base={HERE} />}
      <ListPager
        page={page}
        total={total}
        pageSize={SERIES_ON_PAGE}
        pageUrl={(number) => listUrl(HERE, { q: search, page: number })}
      />
    </>
  );
}
