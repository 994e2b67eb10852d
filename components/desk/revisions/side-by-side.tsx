import type { DraftContent } from '@/lib/articles/draft';
export const SideBySide = ({
  mine,
  theirs,
}: {
  mine: DraftContent;
  theirs: DraftContent;
  mineLabel: string;
  theirsLabel: string;
}) => (
  <div>
    {mine.bodyHtml} | {theirs.bodyHtml}
  </div>
);
