import type { DraftOutcome, DraftBase } from '@/lib/articles/draft-base';
import type { ArticleStatus } from '@/lib/articles/life';
import type { Outcome } from '@/lib/desk/outcome';

/** What the page's server actions look like from the form: app/admin/(desk)/articles/[id]/actions.ts. */

type OnArticle<Input extends object, T> = (input: { id: number } & Input) => Promise<Outcome<T>>;

export type Published =
  | {
      kind: 'published';
      status: ArticleStatus;
      id: number;
      slug: string;
      liveRevisionId: number | null;
      publishedAt: string;
    }
  | { kind: 'invalid'; errors: Record<string, string> }
  | { kind: 'no' }
  | Extract<DraftOutcome, { kind: 'conflict' | 'gone' }>;

export interface ArticleActions {
  publish: OnArticle<{ base: DraftBase }, Published>;
  discard: OnArticle<{ base: DraftBase }, DraftOutcome>;
  unschedule: OnArticle<object, string>;
  withdraw: OnArticle<{ reason: string }, string>;
  trash: OnArticle<object, string>;
  untrash: OnArticle<object, string>;
  remove: OnArticle<object, undefined>;
  duplicate: OnArticle<object, undefined>;
  present: OnArticle<object, { others: string[]; base: DraftBase | null }>;
  leave: OnArticle<object, null>;
}
