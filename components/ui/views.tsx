import { showViews } from '@/lib/site/display';

/** A view count in words, with the plural that its number asks for. */
export function Views({ views }: { views: number }) {
  return <bdi className="views">{showViews(views)}</bdi>;
}

/** The count of the article on this page: the reader's script counts this opening and writes the new number here. */
export function CountedViews({ id, views }: { id: number; views: number }) {
  return (
    // The script may have written before React looks at the page.
    <bdi className="views" data-views data-count-article={id} suppressHydrationWarning>
      {showViews(views)}
    </bdi>
  );
}
