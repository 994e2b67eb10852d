import type { Metadata } from 'next';
import { removeUnused, save } from '@/app/admin/(desk)/tags/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { ListPager } from '@/components/desk/catalogue/list-pager';
import { ListSearch } from '@/components/desk/catalogue/list-search';
import { NamesTable } from '@/components/desk/catalogue/names-table';
import { TagFields } from '@/components/desk/catalogue/tag-fields.client';
import { TagListFields } from '@/components/desk/catalogue/tag-list-fields';
import { ConfirmAction } from '@/components/desk/ui/confirm-action.client';
import { DialogForm } from '@/components/desk/ui/dialog-form.client';
import { catalogueWords } from '@/content/desk/catalogue';
import { desk } from '@/content/desk/desk';
import { tagWords } from '@/content/desk/tags';
import { requireActor } from '@/lib/auth/request';
import { listUrl, oneOf, pageOf, searchOf, type Query } from '@/lib/desk/list-query';
import { listTags, TAGS_ON_PAGE } from '@/lib/tags/desk-queries';

export const metadata: Metadata = { title: tagWords.title };

const HERE = '/admin/tags';

export default async function TagsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const sort = oneOf(query, 'sort') === 'count' ? 'count' : 'name';
  const list = { search: searchOf(query), sort, unused: oneOf(query, 'unused') === '1', page: pageOf(query) } as const;
  const { rows, total } = await permitted(listTags(actor, list));
  const empty = list.search !== '' ? catalogueWords.nothingFound : list.unused ? tagWords.allUsed : tagWords.empty;
  const values = { q: list.search, sort: sort === 'name' ? '' : sort, unused: list.unused ? '1' : '' };
  return (
    <>
      <div className="desk-head">
        <h1>{tagWords.title}</h1>
        <div className="head-actions">
          <ConfirmAction
            label={tagWords.deleteUnused}
            title={tagWords.deleteUnusedTitle}
            text={tagWords.deleteUnusedText}
            yes={desk.delete}
            run={removeUnused.bind(null, undefined)}
            look="plain"
          />
          <DialogForm label={tagWords.add} title={tagWords.add} look="main" action={save} submit={desk.add}>
            <TagFields />
          </DialogForm>
        </div>
      </div>
      <ListSearch href={HERE} label={tagWords.search} search={list.search}>
        <TagListFields sort={sort} unused={list.unused} />
      </ListSearch>
      {rows.length === 0 ? <p className="desk-empty">{empty}</p> : <NamesTable rows={rows} base={HERE} />}
      <ListPager
        page={list.page}
        total={total}
        pageSize={TAGS_ON_PAGE}
        pageUrl={(page) => listUrl(HERE, { ...values, page })}
      />
    </>
  );
}
