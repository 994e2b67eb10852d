import { viewsWords as words } from '@/content/desk/views';
import { showNumber } from '@/lib/site/display';
import type { DayFigures } from '@/lib/views/report-queries';

interface Props {
  /** Under their names in content/desk/views.ts. */
  totals: { name: string; value: number }[];
}

/** A few numbers that stand for all. */
export const Totals = ({ totals }: Props) => (
  <dl className="views-totals">
    {totals.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{showNumber(value)}</dd>
      </div>
    ))}
  </dl>
);

/** What a span comes to. @param days how many it has */
export function SpanTotals(sum: Omit<DayFigures, 'day'> & { days: number }) {
  const filtered = Object.values(sum.filtered).reduce((all, hits) => all + hits, 0);
  return (
    <Totals
      totals={[
        { name: words.totals.views, value: sum.readers },
        { name: words.totals.mean, value: Math.round(sum.readers / Math.max(sum.days, 1)) },
        { name: words.totals.openings, value: sum.openings },
        { name: words.totals.filtered, value: filtered },
      ]}
    />
  );
}
