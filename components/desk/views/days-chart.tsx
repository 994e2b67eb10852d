import { viewsWords as words } from '@/content/desk/views';
import { fill } from '@/content/strings';
import { showShortDate, showViews } from '@/lib/site/display';
import type { DayFigures } from '@/lib/views/report-queries';

/** In units of the drawing, which is stretched to the width of the page. */
const [STEP, BAR, HEIGHT] = [10, 8, 160];

/**
 * The days as bars, the first where reading begins. Attributes alone say how large they are: the page's policy knows no
 * inline styles. The same numbers stand in a table below, for whoever does not see this.
 */
export function DaysChart({ days }: { days: readonly DayFigures[] }) {
  const top = days.reduce((best, day) => (day.readers > best.readers ? day : best), { readers: 0, day: days[0]?.day });
  if (top.readers === 0 || top.day === undefined) return null;
  const label = fill(words.chartText, { highest: showViews(top.readers), day: showShortDate(top.day) });
  const width = days.length * STEP;
  return (
    <figure className="views-chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {days.map(({ day, readers }, place) => {
          // No day with a reader is without a bar.
          const height = readers === 0 ? 0 : Math.max((readers / top.readers) * HEIGHT, 2);
          return (
            <g key={day}>
              <title>{fill(words.dayTitle, { day: showShortDate(day), views: showViews(readers) })}</title>
              <rect className="views-day" x={width - (place + 1) * STEP} y={0} width={STEP} height={HEIGHT} />
              <rect
                className="views-bar"
                x={width - (place + 1) * STEP + (STEP - BAR) / 2}
                y={HEIGHT - height}
                width={BAR}
                height={height}
              />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span>{days[0] && showShortDate(days[0].day)}</span>
        <span>{showShortDate(days.at(-1)?.day ?? top.day)}</span>
      </figcaption>
    </figure>
  );
}
