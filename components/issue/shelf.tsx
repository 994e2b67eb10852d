import { Cover } from '@/components/issue/cover';
import { strings } from '@/content/strings';
import type { IssueView } from '@/lib/issues/queries';
import { issueUrl } from '@/lib/site/urls';
import '@/components/issue/issue.css';

export function IssueShelf({ issues }: { issues: readonly IssueView[] }) {
  if (issues.length === 0) return <p className="empty">{strings.issue.empty}</p>;
  return (
    <ul className="shelf">
      {issues.map((issue) => (
        <li key={issue.id}>
          <a href={issueUrl(issue.number)}>
            <Cover issue={issue} />
            {issue.title && <span className="shelf-title">{issue.title}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
