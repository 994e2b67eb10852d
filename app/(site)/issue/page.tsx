import type { Metadata } from 'next';
import { IssueShelf } from '@/components/issue/shelf';
import { PageHeader } from '@/components/layout/page-header';
import { strings } from '@/content/strings';
import { listIssues } from '@/lib/issues/queries';
import { showCount } from '@/lib/site/display';
import { issuesUrl } from '@/lib/site/urls';

export const metadata: Metadata = { title: strings.issue.all, alternates: { canonical: issuesUrl() } };

export default async function IssuesPage() {
  const issues = await listIssues();
  return (
    <div className="wide">
      <PageHeader title={strings.issue.all} count={showCount(issues.length, strings.count.issues)} />
      <IssueShelf issues={issues} />
    </div>
  );
}
