import type { Metadata } from 'next';
import { permitted } from '@/app/admin/_desk/permitted';
import { IssueTable } from '@/components/desk/catalogue/issue-table';
import { ListPager } from '@/components/desk/catalogue/list-pager';
import { issueWords } from '@/content/desk/issues';
import { requireActor } from '@/lib/auth/request';
import { listUrl, pageOf, type Query } from '@/lib/desk/list-query';
import { ISSUES_ON_PAGE, listIssueRows } from '@/lib/issues/desk-queries';

export const metadata: Metadata = { title: issueWords.title };

const HERE = '/admin/issues';

export default async function IssuesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  const page = pageOf(await searchParams);
  const { rows, total } = await permitted(listIssueRows(actor, page));
  return (
    <>
      <div className="desk-head">
        <h1>{issueWords.title}</h1>
        <a className="button button-main" href={`${HERE}/new`}>
          {issueWords.add}
        </a>
      </div>
      {rows.length === 0 ? <p className="desk-empty">{issueWords.empty}</p> : <IssueTable rows={rows} />}
      <ListPager {...{ page, total }} pageSize={ISSUES_ON_PAGE} pageUrl={(n) => listUrl(HERE, { page: n })} />
    </>
  );
}
