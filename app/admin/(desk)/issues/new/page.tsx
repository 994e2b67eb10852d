import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { add } from '@/app/admin/(desk)/issues/actions';
import { describeMediaItem, listMediaItems } from '@/app/admin/(desk)/media/actions';
import { BackLink } from '@/components/desk/catalogue/back-link';
import { IssueForm } from '@/components/desk/catalogue/issue-form.client';
import { issueWords } from '@/content/desk/issues';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';

export const metadata: Metadata = { title: issueWords.add };

export default async function NewIssuePage() {
  if (!can(await requireActor(), 'catalogue.manage')) notFound();
  return (
    <>
      <BackLink href="/admin/issues" />
      <h1>{issueWords.add}</h1>
      <IssueForm issue={null} save={add} media={{ list: listMediaItems, describe: describeMediaItem }} />
    </>
  );
}
