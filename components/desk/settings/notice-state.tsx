import { settingWords } from '@/content/desk/settings';
import { fill, strings } from '@/content/strings';
import type { NoticeReport } from '@/lib/notify/queries';
import { showCount, showInstant } from '@/lib/site/display';

const words = settingWords.notices;
const articles = (count: number) => showCount(count, strings.count.articles);
const answered = (status: number) => (status === 0 ? words.silent : fill(words.answered, { status }));

/** How telling search engines of changes goes. */
export function NoticeState({ isOn, report }: { isOn: boolean; report: NoticeReport }) {
  return (
    <section className="narrow">
      <h2>{words.title}</h2>
      {isOn && report.isPublic ? <Facts {...report} /> : <p className="desk-note">{isOn ? words.inner : words.off}</p>}
    </section>
  );
}

function Facts({ sent, waiting, failed, refused }: NoticeReport) {
  return (
    <dl className="setting-facts">
      <dt>{words.last}</dt>
      <dd>
        {sent ? fill(words.lastSent, { time: showInstant(sent.at), articles: articles(sent.count) }) : words.never}
      </dd>
      <dt>{words.waiting}</dt>
      <dd>{articles(waiting)}</dd>
      {failed && (
        <>
          <dt>{words.failed}</dt>
          <dd>{fill(words.failedAt, { why: answered(failed.status), time: showInstant(failed.next) })}</dd>
        </>
      )}
      {refused && (
        <>
          <dt>{words.refused}</dt>
          <dd>
            {fill(words.refusedAt, {
              ...{ why: words.why[refused.status] ?? answered(refused.status) },
              ...{ time: showInstant(refused.at), articles: articles(refused.count) },
            })}
          </dd>
        </>
      )}
    </dl>
  );
}
