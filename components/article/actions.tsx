import { Cite } from '@/components/article/cite';
import { SaveButton } from '@/components/offline/save-button';
import type { Citations } from '@/lib/feeds/apa';

/** What a reader can do with the article. A script adds the buttons that need one (components/reader/article-tools.ts). */
export const Actions = (props: { id: number; citation: Citations }) => (
  <div className="actions measure" data-actions>
    <Cite {...props} />
    <SaveButton what="article" />
  </div>
);
