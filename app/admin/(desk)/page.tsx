import type { Metadata } from 'next';
import { newArticle } from './articles/new';
import { NewArticle } from '@/components/desk/articles/new-article';
import { ArticlePanel } from '@/components/desk/dashboard/article-panel';
import { FirstSteps } from '@/components/desk/dashboard/first-steps';
import { ImportsPanel } from '@/components/desk/dashboard/imports-panel';
import { AlarmsNote, TopPanel } from '@/components/desk/dashboard/views-panel';
import { dashboardWords as words } from '@/content/desk/dashboard';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { dashboardOf, firstSteps } from '@/lib/articles/dashboard-queries';
import { countByStatus } from '@/lib/articles/desk-list-queries';
import { listImportRuns } from '@/lib/import/run-queries';
import { viewsOfWeek } from '@/lib/views/week-queries';

export const metadata: Metadata = { title: words.title };

/** The desk's first page: what waits for somebody, and how things go. */
export default async function DeskHome() {
  const actor = await requireActor();
  const counts = await countByStatus(actor);
  const steps = await firstSteps(actor, counts);
  const first = steps && <FirstSteps create={newArticle} {...steps} />;
  if (first !== null && counts.all + counts.trash === 0) {
    return (
      <>
        <h1>{words.title}</h1>
        {first}
      </>
    );
  }
  const { drafts, scheduled, pending, recent, hasSample } = await dashboardOf(actor);
  const views = can(actor, 'views.read') ? await viewsOfWeek(actor, 8) : null;
  const runs = can(actor, 'imports.read') ? await listImportRuns(actor, 4) : null;
  const now = new Date();
  return (
    <>
      <div className="desk-head">
        <h1>{words.title}</h1>
        <NewArticle create={newArticle} />
      </div>
      {/* Until something was published there are still first steps to take. */}
      {first}
      {views !== null && <AlarmsNote alarms={views.alarms} />}
      <div className="panels">
        <ArticlePanel kind="drafts" items={drafts} count={counts.draft} now={now} />
        <ArticlePanel kind="scheduled" items={scheduled} count={counts.scheduled} now={now} />
        <ArticlePanel kind="pending" items={pending} count={counts.pending} now={now} />
        <ArticlePanel kind="recent" items={recent} count={counts.published} now={now} />
        {views !== null && <TopPanel top={views.top} />}
        {runs !== null && <ImportsPanel runs={runs} />}
      </div>
      {hasSample && can(actor, 'settings.manage') && (
        <p className="sample-note">
          {words.sample} <code dir="ltr">npm run sample -- remove</code>
        </p>
      )}
    </>
  );
}
