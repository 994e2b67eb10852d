import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { remove, save, setPages } from '@/app/admin/(desk)/issues/actions';
import { describeMediaItem, listMediaItems } from '@/app/admin/(desk)/media/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { BackLink } from '@/components/desk/catalogue/back-link';
import { IssueForm } from '@/components/desk/catalogue/issue-form.client';
import { IssuePages } from '@/components/desk/catalogue/issue-pages.client';
import { ConfirmAction } from '@/components/desk/ui/confirm-action.client';
import { desk } from '@/content/desk/desk';
import { issueWords } from '@/content/desk/issues';
import { fill, strings } from '@/content/strings';
import { requireActor } from '@/lib/auth/request';
import { getIssueDetail, issueName, listIssuePages } from '@/lib/issues/desk-queries';
import { showCount } from '@/lib/site/display';
import { parseId } from '@/lib/site/urls';

export const metadata: Metadata = { title: issueWords.edit };

export default async function IssuePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const issue = (await permitted(getIssueDetail(actor, parseId((await params).id) ?? 0))) ?? notFound();
  const rows = await listIssuePages(actor, issue.id);
  const name = issueName(issue.number, issue.title);
  return (
    <>
      <BackLink href="/admin/issues" />
      <div className="desk-head">
        <h1>{name}</h1>
        <a href={issue.url}>{showCount(issue.articles, strings.count.articles)}</a>
      </div>
      <IssueForm issue={issue} save={save} media={{ list: listMediaItems, describe: describeMediaItem }} />
      <h2>{issueWords.contents}</h2>
      <p className="desk-note">{rows.length === 0 ? issueWords.contentsEmpty : issueWords.contentsLead}</p>
      {rows.length > 0 && <IssuePages issueId={issue.id} rows={rows} save={setPages} />}
      {issue.articles === 0 && (
        <section className="narrow danger-zone">
          <ConfirmAction
            label={issueWords.remove}
            title={issueWords.removeTitle}
            text={fill(issueWords.removeText, { name })}
            yes={desk.delete}
            run={remove.bind(null, issue.id)}
          />
        </section>
      )}
    </>
  );
}
