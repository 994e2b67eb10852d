import type { DraftContent } from '@/lib/articles/draft';
import type { DeskArticle } from '@/lib/articles/desk-queries';
import type { ArticleStatus } from '@/lib/articles/life';

/** Names one state of the working copy: what a save begins from. Equal: nobody saved in between. */
export interface DraftBase {
  /** 0 while there is no working copy. */
  version: number;
  liveRevisionId: number | null;
}

/** What became of a save. In a conflict nothing is written, and the other's text comes back beside the caller's own. */
export type DraftOutcome =
  | ({ kind: 'saved'; savedAt: Date } & DraftBase)
  | ({ kind: 'conflict'; theirs: DraftContent; savedAt: Date; savedBy: string | null } & DraftBase)
  /** It was deleted, or lies in the trash. */
  | { kind: 'gone' };

/** What became of publishing: `invalid` names the fields that keep it back, `no` a move that is not allowed. */
export type PublishOutcome =
  | {
      kind: 'published';
      status: ArticleStatus;
      id: number;
      slug: string;
      liveRevisionId: number | null;
      publishedAt: string;
      /** What the form shows of it: where nobody had said when, it was now. */
      dates: Pick<DraftContent, 'publishedOn' | 'publishedTime'>;
    }
  | { kind: 'invalid'; errors: Record<string, string> }
  | { kind: 'no' }
  | Extract<DraftOutcome, { kind: 'conflict' | 'gone' }>;

/** Whether nobody saved since. */
export const isSameBase = (article: DraftBase, base: DraftBase): boolean =>
  article.version === base.version && article.liveRevisionId === base.liveRevisionId;

/** What the other writer saved, for those who would have written over it. */
export const conflictOf = (article: DeskArticle): Extract<DraftOutcome, { kind: 'conflict' }> => ({
  kind: 'conflict',
  theirs: article.content,
  savedAt: article.savedAt,
  savedBy: article.savedBy?.name ?? null,
  version: article.version,
  liveRevisionId: article.liveRevisionId,
});

/** Nothing had to be written. */
export const savedAs = ({ version, liveRevisionId, savedAt }: DeskArticle): DraftOutcome => ({
  ...{ kind: 'saved', version, liveRevisionId, savedAt },
});
