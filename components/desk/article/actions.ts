import type { DraftBase, DraftOutcome, PublishOutcome } from '@/lib/articles/draft-base';
import type { Outcome } from '@/lib/desk/outcome';

/** What the page's server actions look like from the form: app/admin/(desk)/articles/[id]/actions.ts. */

type OnArticle<Input extends object, T> = (input: { id: number } & Input) => Promise<Outcome<T>>;

export interface ArticleActions {
  publish: OnArticle<{ base: DraftBase }, PublishOutcome>;
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
