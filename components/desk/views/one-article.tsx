import { BaselineForm } from '@/components/desk/views/baseline-form.client';
import { BaselineHistory } from '@/components/desk/views/baseline-history';
import { DaysChart } from '@/components/desk/views/days-chart';
import { DaysTable } from '@/components/desk/views/days-table';
import { Downloads } from '@/components/desk/views/downloads';
import { Reasons } from '@/components/desk/views/reasons';
import { SpanForm } from '@/components/desk/views/span-form';
import { SpanTotals, Totals } from '@/components/desk/views/totals';
import { viewsWords } from '@/content/desk/views';
import { fill } from '@/content/strings';
import type { Outcome } from '@/lib/desk/outcome';
import { showShortDate, showViews } from '@/lib/site/display';
import { articleUrl } from '@/lib/site/urls';
import type { ArticleViews } from '@/lib/views/desk-queries';
import type { DayFigures } from '@/lib/views/report-queries';

const { one, baseline: baselineWords, chart } = viewsWords;

interface Props {
  views: ArticleViews;
  sum: Omit<DayFigures, 'day'>;
  dataCentresCount: boolean;
  /** Null for those who may look only. */
  save: ((previous: Outcome | null, form: FormData) => Promise<Outcome>) | null;
}

/** The numbers of one article: its days, what was not counted, and what came with an import. */
export function OneArticleViews({ views, sum, dataCentresCount, save }: Props) {
  const { article, span, today, days, total, counted, baseline, history } = views;
  const query = new URLSearchParams({ ...span }).toString();
  const totals = [
    { name: one.public, value: total },
    { name: one.counted, value: counted },
    { name: one.imported, value: baseline?.views ?? 0 },
  ];
  return (
    <div className="views-page">
      <p className="views-last">
        <a href={`/admin/views?${query}`}>{one.back}</a>
        {article.isPublic && <a href={articleUrl(article)}>{one.open}</a>}
      </p>
      <h1>
        <bdi>{article.title}</bdi>
      </h1>
      <Totals totals={totals} />
      <h2>{chart}</h2>
      <SpanForm span={span} today={today} />
      <SpanTotals {...sum} days={days.length} />
      <DaysChart days={days} />
      <DaysTable days={days} />
      <Reasons filtered={sum.filtered} dataCentresCount={dataCentresCount} />
      <Downloads query={`${query}&article=${article.id}`} ofOne />
      <h2>{baselineWords.title}</h2>
      <p className="field-hint">{baselineWords.lead}</p>
      <p>{baseline === null ? one.noImported : knownText(baseline)}</p>
      {save && <BaselineForm articleId={article.id} known={baseline} today={today} save={save} />}
      <BaselineHistory history={history} />
    </div>
  );
}

const knownText = ({ views, asOf, source, note }: NonNullable<ArticleViews['baseline']>): string =>
  [fill(one.importedAt, { views: showViews(views), date: showShortDate(asOf), source }), note]
    .filter((part) => part !== null)
    .join(' – ');
