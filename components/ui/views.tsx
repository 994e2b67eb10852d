import { strings } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { showParts, showViews } from '@/lib/site/display';
import { countingUrl } from '@/lib/site/urls';

/** A view count in words, with the plural that its number asks for. */
export function Views({ views }: { views: number }) {
  return <bdi className="views">{showViews(views)}</bdi>;
}

interface Counted {
  id: number;
  views: number;
  baseline: { views: number; asOf: IsoDate } | null;
}

/**
 * The count of the article on this page, which leads to how it is counted: the reader's script counts this opening and
 * writes the new number here. What came with an import is told apart, to the pointer and to the ear.
 */
export function CountedViews({ id, views, baseline }: Counted) {
  const parts = baseline && showParts(views, baseline);
  return (
    <a className="views-link" href={countingUrl()}>
      {/* The script may have written before React looks at the page. */}
      <bdi className="views" title={parts ?? undefined} data-views data-count-article={id} suppressHydrationWarning>
        {showViews(views)}
      </bdi>
      {parts && <span className="offscreen">{`${strings.punctuation.colon} ${parts}`}</span>}
    </a>
  );
}
