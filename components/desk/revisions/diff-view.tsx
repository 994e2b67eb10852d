import type { DraftContent } from '@/lib/articles/draft';
export const DiffView = ({ before, after }: { before: DraftContent | null; after: DraftContent }) => (
  <div>
    {before?.title} → {after.title}
  </div>
);
