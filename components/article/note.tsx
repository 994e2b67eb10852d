import { strings } from '@/content/strings';
import { craftNote } from '@/lib/html/craft/craft';

/** The magazine's own remark on the piece: set apart, labelled, never to be taken for the author's words. */
export function EditorialNote({ label, html }: { label: string | null; html: string }) {
  return (
    <aside className="note measure" data-editorial-note aria-label={strings.article.editorialNote}>
      <p className="note-label">{label ?? strings.article.editorialNote}</p>
      <div className="note-text" dangerouslySetInnerHTML={{ __html: craftNote(html) }} />
    </aside>
  );
}
