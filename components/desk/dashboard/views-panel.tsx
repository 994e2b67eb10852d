import { Panel } from '@/components/desk/dashboard/panel';
import { dashboardWords as words } from '@/content/desk/dashboard';
import type { ViewsOfWeek } from '@/lib/views/week-queries';
import { showViews } from '@/lib/site/display';

/** What was read most this week. */
export const TopPanel = ({ top }: Pick<ViewsOfWeek, 'top'>) => (
  <Panel title={words.top.title} all={{ href: '/admin/views', text: words.top.all }}>
    {top.length === 0 ? (
      <p className="panel-empty">{words.top.empty}</p>
    ) : (
      <ol className="panel-list">
        {top.map(({ articleId, title, readers }) => (
          <li key={articleId}>
            <a href={`/admin/articles/${articleId}`} dir="auto">
              {title}
            </a>
            <small>{showViews(readers)}</small>
          </li>
        ))}
      </ol>
    )}
  </Panel>
);

/** What an editor should look at before the numbers are believed; nothing when there is nothing. */
export const AlarmsNote = ({ alarms }: Pick<ViewsOfWeek, 'alarms'>) =>
  alarms.length === 0 ? null : (
    <section className="desk-alarms">
      <h2>{words.alarms}</h2>
      <ul>
        {alarms.map((alarm) => (
          <li key={alarm} dir="auto">
            {alarm}
          </li>
        ))}
      </ul>
    </section>
  );
