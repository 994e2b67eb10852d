import '@/components/archive/days.css';
import { strings } from '@/content/strings';
import { monthOf, yearOf } from '@/lib/arabic/calendar-date';
import type { ArticleCard } from '@/lib/articles/article';
import type { HijriFacts } from '@/lib/articles/hijri-queries';
import type { ArchivePath } from '@/lib/site/archive-path';
import { calendars } from '@/lib/site/calendars';

interface Props {
  path: ArchivePath & { year: number };
  articles: readonly ArticleCard[];
  hijri: ReadonlyMap<number, HijriFacts>;
}

/** Where the articles of this page stand in the other calendar: so no link leads to an empty month. */
export function AlsoIn({ path, articles, hijri }: Props) {
  const other = calendars[calendars[path.calendar].other];
  const places = new Map<string, string>();
  // Lists run from the newest, months are read from the oldest.
  for (const article of [...articles].reverse()) {
    const day = hijri.get(article.id)?.day ?? 0;
    const [year, month] =
      other.name === 'gregorian'
        ? [yearOf(article.publishedOn), monthOf(article.publishedOn)]
        : [Math.floor(day / 10_000), Math.floor(day / 100) % 100];
    if (year === 0) continue;
    if (path.month === null) places.set(other.yearUrl(year), other.yearName(year));
    else places.set(other.monthUrl(year, month), `${other.monthName(month)} ${other.yearName(year)}`);
  }
  if (places.size === 0) return null;
  return (
    <p className="also-in">
      {strings.archive.alsoIn[other.name]}
      {[...places].map(([url, name]) => (
        <a key={url} href={url}>
          {name}
        </a>
      ))}
    </p>
  );
}
