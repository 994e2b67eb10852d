import '@/components/listing/periods.css';
import { strings } from '@/content/strings';
import { showPeriod } from '@/lib/site/display';
import { PERIODS, type Period } from '@/lib/site/periods';
import { mostReadUrl } from '@/lib/site/urls';
import '@/components/most-read/most-read.css';

interface Props {
  /** The list that is the page itself. */
  current?: Period;
  /** The one that a part of another page shows. */
  shown?: Period;
}

/** Links to the lists of the most read. */
export function PeriodLinks({ current, shown }: Props) {
  const mark = (period: Period) => (period === current ? 'page' : period === shown ? 'true' : undefined);
  return (
    <nav className="periods" aria-label={strings.mostRead.periodsOf}>
      <ul>
        {PERIODS.map((period) => (
          <li key={period}>
            <a href={mostReadUrl(period)} aria-current={mark(period)}>
              {showPeriod(period)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
