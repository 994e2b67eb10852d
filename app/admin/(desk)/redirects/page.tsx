import type { Metadata } from 'next';
import { add, change, paste, remove } from '@/app/admin/(desk)/redirects/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { ListPager } from '@/components/desk/catalogue/list-pager';
import { ListSearch } from '@/components/desk/catalogue/list-search';
import { RedirectFields } from '@/components/desk/redirects/redirect-fields.client';
import { RedirectTable } from '@/components/desk/redirects/redirect-table';
import { DialogForm } from '@/components/desk/ui/dialog-form.client';
import { Field } from '@/components/desk/ui/field.client';
import { desk } from '@/content/desk/desk';
import { redirectWords } from '@/content/desk/redirects';
import { requireActor } from '@/lib/auth/request';
import { listUrl, pageOf, searchOf, type Query } from '@/lib/desk/list-query';
import { listRedirects, REDIRECTS_ON_PAGE } from '@/lib/redirects/desk-queries';

export const metadata: Metadata = { title: redirectWords.title };

const HERE = '/admin/redirects';

export default async function RedirectsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const [search, page] = [searchOf(query), pageOf(query)];
  const { rows, total } = await permitted(listRedirects(actor, { search, page }));
  return (
    <>
      <div className="desk-head">
        <h1>{redirectWords.title}</h1>
        <div className="head-actions">
          <DialogForm
            label={redirectWords.paste}
            title={redirectWords.paste}
            action={paste}
            submit={redirectWords.pasteSubmit}
          >
            <Field label={redirectWords.pasteLabel} hint={redirectWords.pasteHint} name="lines" rows={10} dir="ltr" />
          </DialogForm>
          <DialogForm label={redirectWords.add} title={redirectWords.add} look="main" action={add} submit={desk.add}>
            <RedirectFields />
          </DialogForm>
        </div>
      </div>
      <p className="desk-note">{redirectWords.lead}</p>
      <ListSearch href={HERE} label={redirectWords.search} search={search} />
      {rows.length === 0 ? (
        <p className="desk-empty">{search === '' ? redirectWords.empty : redirectWords.nothingFound}</p>
      ) : (
        <RedirectTable rows={rows} change={change} remove={remove} />
      )}
      <ListPager
        {...{ page, total }}
        pageSize={REDIRECTS_ON_PAGE}
        pageUrl={(n) => listUrl(HERE, { q: search, page: n })}
      />
    </>
  );
}
