import { HeadRow } from '@/components/desk/ui/head-row';
import { viewsWords as words } from '@/content/desk/views';
import { fill } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { showNumber, showShortDate } from '@/lib/site/display';
import type { RankedItem } from '@/lib/views/ranked-queries';
import type { Riser } from '@/lib/views/report-queries';

interface Row {
  articleId: number;
  title: string;
  numbers: number[];
}

/** What was read most in the span. @param query the span, for the pages that the titles lead to */
export const RankedArticles = ({ ranked, query }: { ranked: readonly RankedItem[]; query: string }) => (
  <section>
    <h2>{words.ranked}</h2>
    <ArticleTable
      heads={[words.totals.views, words.totals.openings]}
      rows={ranked.map(({ readers, openings, ...row }) => ({ ...row, numbers: [readers, openings] }))}
      empty={words.rankedEmpty}
      query={query}
    />
  </section>
);

/** What gained readers in the week up to a day. */
export const Risers = ({ risers, day, query }: { risers: readonly Riser[]; day: IsoDate; query: string }) => (
  <section>
    <h2>{words.risers}</h2>
    <p className="field-hint">{fill(words.risersLead, { day: showShortDate(day) })}</p>
    <ArticleTable
      heads={[words.totals.views, words.before, words.gained]}
      rows={risers.map(({ readers, before, ...row }) => ({ ...row, numbers: [readers, before, readers - before] }))}
      empty={words.risersEmpty}
      query={query}
    />
  </section>
);

function ArticleTable({ heads, rows, empty, query }: { heads: string[]; rows: Row[]; empty: string; query: string }) {
  if (rows.length === 0) return <p className="desk-empty">{empty}</p>;
  return (
    <div className="desk-table">
      <table>
        <thead>
          <HeadRow heads={[words.article, ...heads]} />
        </thead>
        <tbody>
          {rows.map(({ articleId, title, numbers }) => (
            <tr key={articleId}>
              <th scope="row" className="views-title">
                <a href={`/admin/views/${articleId}?${query}`}>
                  <bdi>{title}</bdi>
                </a>
              </th>
              {numbers.map((number, column) => (
                <td key={column}>{showNumber(number)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
