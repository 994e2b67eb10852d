import { NewArticle } from '@/components/desk/articles/new-article';
import { articlesWords } from '@/content/desk/articles';
import { deskListUrl, isNarrowed, type DeskFilter } from '@/lib/articles/desk-filter';

interface Props {
  filter: DeskFilter;
  /** Whether there is no article at all. */
  isNew: boolean;
  create: () => Promise<void>;
}

/** A list without rows: an invitation where there is nothing yet, else what to loosen. */
export function EmptyList({ filter, isNew, create }: Props) {
  const words = articlesWords.empty;
  if (isNew) {
    return (
      <div className="empty-list empty-new">
        <h2>{words.newTitle}</h2>
        <p>{words.newText}</p>
        <NewArticle create={create} isBig />
      </div>
    );
  }
  if (!isNarrowed(filter)) {
    return <p className="empty-list">{filter.status === 'trash' ? words.trashText : words.statusText}</p>;
  }
  return (
    <div className="empty-list">
      <h2>{words.nothingTitle}</h2>
      <p>{words.nothingText}</p>
      <a className="button" href={deskListUrl({ status: filter.status })}>
        {articlesWords.filters.clear}
      </a>
    </div>
  );
}
