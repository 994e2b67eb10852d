import type { Metadata } from 'next';
import { permitted } from '@/app/admin/_desk/permitted';
import { ListPager } from '@/components/desk/catalogue/list-pager';
import { ListSearch } from '@/components/desk/catalogue/list-search';
import { NamesTable } from '@/components/desk/catalogue/names-table';
import { authorWords } from '@/content/desk/authors';
import { catalogueWords } from '@/content/desk/catalogue';
import { requireActor } from '@/lib/auth/request';
import { AUTHORS_ON_PAGE, listAuthors } from '@/lib/authors/desk-queries';
import { listUrl, pageOf, searchOf, type Query } from '@/lib/desk/list-query';

export const metadata: Metadata = { title: authorWords.title };

const HERE = '/admin/authors';

export default async function AuthorsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const [search, page] = [searchOf(query), pageOf(query)];
  const { rows, total } = await permitted(listAuthors(actor, { search, page }));
  return (
    <>
      <div className="desk-head">
        <h1>{authorWords.title}</h1>
        <a className="button button-main" href={`${HERE}/new`}>
          {authorWords.add}
        </a>
      </div>
      <ListSearch href={HERE} label={authorWords.search} search={search} />
      {rows.length === 0 ? (
        <p className="desk-empty">{search === '' ? authorWords.empty : catalogueWords.nothingFound}</p>
      ) : (
        <NamesTable rows={rows} base={HERE} />
      )}
      <ListPager
        {...{ page, total }}
        pageSize={AUTHORS_ON_PAGE}
        pageUrl={(n) => listUrl(HERE, { q: search, page: n })}
      />
    </>
  );
}
