import { strings } from '@/content/strings';
import { showPeriod } from '@/lib/site/display';
import { PERIODS, type Period } from '@/lib/site/periods';
import { mostReadUrl } from '@/lib/site/urls';
import '@/components/most-read/most-read.css';

/** Links to the lists of the most read; `current` is the one that the page shows. */
export function PeriodLinks({ current }: { current?: Period }) {
  return (
    <nav className="periods" aria-label={strings.mostRead.periodsOf}>
      <ul>
        {PERIODS.map((period) => (
          <li key={period}>
            <a href={mostReadUrl(period)} aria-current={period === current ? 'page' : undefined}>
              {showPeriod(period)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
