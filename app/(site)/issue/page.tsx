import type { Metadata } from 'next';
import { cache } from 'react';
import { listData, listHead, type ListView } from '@/app/_head/list-head';
import { IssueYears } from '@/components/issue/years';
import { PageHeader } from '@/components/layout/page-header';
import { JsonLd } from '@/components/ui/json-ld';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { listIssues, type IssueView } from '@/lib/issues/queries';
import { showCount, showPlainNumber } from '@/lib/site/display';
import { issuesUrl, issueUrl } from '@/lib/site/urls';

const issuesOnce = cache(() => listIssues());

const countOf = (issues: readonly IssueView[]) => showCount(issues.length, strings.count.issues);

const listOf = (issues: readonly IssueView[]): ListView => ({
  ...{ name: strings.issue.all, total: issues.length, url: issuesUrl },
  sentences: [fill(headWords.issues, { site: site.name, count: countOf(issues) })],
  items: issues.map(({ number, title }) => ({
    name: title || fill(strings.issue.title, { number: showPlainNumber(number) }),
    path: issueUrl(number),
  })),
});

export const generateMetadata = async (): Promise<Metadata> => listHead(listOf(await issuesOnce()));

export default async function IssuesPage() {
  const issues = await issuesOnce();
  return (
    <div className="wide">
      <PageHeader title={strings.issue.all} count={countOf(issues)} />
      <IssueYears issues={issues} />
      <JsonLd data={listData(listOf(issues))} />
    </div>
  );
}
