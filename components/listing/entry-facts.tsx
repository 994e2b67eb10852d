import { Names } from '@/components/ui/names';
import { Views } from '@/components/ui/views';
import type { Named } from '@/lib/articles/article';

interface Props {
  article: { section: Named; authors: readonly Named[]; views: number };
  /** What the page around says already. */
  hide?: 'section' | 'authors' | undefined;
}

/** The last line of an article in a list: where it stands, who wrote it and how often it was read. */
export const EntryFacts = ({ article: { section, authors, views }, hide }: Props) => (
  <p className="entry-facts">
    {hide !== 'section' && <span className="entry-section">{section.name}</span>}
    {hide !== 'authors' && authors.length > 0 && (
      <span>
        <Names names={authors} />
      </span>
    )}
    <Views views={views} />
  </p>
);
