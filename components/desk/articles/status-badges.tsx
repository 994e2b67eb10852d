import { articlesWords } from '@/content/desk/articles';
import type { DeskRow } from '@/lib/articles/desk-list-queries';
import { showInstant } from '@/lib/site/display';

type Shown = Pick<DeskRow, 'status' | 'isTrashed' | 'isPending' | 'publishedAt'>;

/** Where an article stands in its life; of a scheduled one also when it comes out. */
export function StatusBadges({ row: { status, isTrashed, isPending, publishedAt } }: { row: Shown }) {
  const words = articlesWords.badge;
  return (
    <span className="badges">
      <span className={`badge badge-${isTrashed ? 'trashed' : status}`}>{isTrashed ? words.trash : words[status]}</span>
      {status === 'scheduled' && publishedAt !== null && <small>{showInstant(publishedAt)}</small>}
      {isPending && <span className="badge badge-pending">{words.pending}</span>}
    </span>
  );
}
