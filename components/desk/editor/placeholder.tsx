import { editorWords as words } from '@/content/desk/editor';

/** The text as readers see it, at the place and in the size of the editor that is on its way. */
export const Placeholder = ({ html, size }: { html: string; size: 'full' | 'small' }) => (
  <div className={`rich rich-${size}`} aria-busy="true" aria-label={words.loading} role="group">
    <div className="rich-head" />
    {/* Sanitised when it was saved: lib/html/sanitise.ts */}
    <div className="rich-text">
      <div className={size === 'full' ? 'body measure' : 'note-text'} dangerouslySetInnerHTML={{ __html: html }} />
    </div>
    <div className="rich-foot" />
  </div>
);
