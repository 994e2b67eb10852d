import type { Metadata } from 'next';
import { cache } from 'react';
import { movedOrMissing } from '@/app/moved';
import { IssueContents } from '@/components/issue/contents';
import { strings, fill } from '@/content/strings';
import { listIssueArticles } from '@/lib/articles/queries';
import { getIssue } from '@/lib/issues/queries';
import { showPlainNumber } from '@/lib/site/display';
import { issueUrl, parseId } from '@/lib/site/urls';

interface Props {
  params: Promise<{ number: string }>;
}

const requireIssue = cache(
  async (number: string) => (await getIssue(parseId(number) ?? 0)) ?? movedOrMissing(`/issue/${number}`),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, title } = await requireIssue((await params).number);
  const name = fill(strings.issue.title, { number: showPlainNumber(number) });
  return { title: title ? `${name}: ${title}` : name, alternates: { canonical: issueUrl(number) } };
}

export default async function IssuePage({ params }: Props) {
  const issue = await requireIssue((await params).number);
  return <IssueContents issue={issue} articles={await listIssueArticles(issue.id)} />;
}
