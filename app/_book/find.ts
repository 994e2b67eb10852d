import { getTombstone, listIssueArticles } from '@/lib/articles/queries';
import { recordsOf } from '@/lib/articles/record-queries';
import { issueEdition, selectionEdition, type Edition } from '@/lib/feeds/epub/edition';
import { getIssue } from '@/lib/issues/queries';
import { parseSelection } from '@/lib/site/book-urls';
import { parseId } from '@/lib/site/urls';

/** What stands under the address of an issue or a selection in one piece. */
export type Found =
  | { kind: 'found'; edition: Edition }
  /** Its ids in their one form: the address of the same is another. */
  | { kind: 'moved'; ids: number[] }
  /** All that it had was withdrawn. */
  | { kind: 'gone' }
  | { kind: 'missing' };

/** An issue with everything of it that is public; one without is nothing to keep. */
export async function findIssueEdition(number: string): Promise<Found> {
  const issue = await getIssue(parseId(number) ?? 0);
  if (issue === null) return { kind: 'missing' };
  const articles = await recordsOf((await listIssueArticles(issue.id)).map(({ id }) => id));
  return articles.length === 0 ? { kind: 'missing' } : { kind: 'found', edition: issueEdition(issue, articles) };
}

/** A selection without what is not public (any more). */
export async function findSelection(segment: string): Promise<Found> {
  const selection = parseSelection(segment);
  if (selection === null) return { kind: 'missing' };
  const { ids, isCanonical } = selection;
  if (!isCanonical) return { kind: 'moved', ids };
  const articles = await recordsOf(ids);
  if (articles.length > 0) return { kind: 'found', edition: selectionEdition(ids, articles) };
  const tombstones = await Promise.all(ids.map(getTombstone));
  return { kind: tombstones.some((one) => one !== null) ? 'gone' : 'missing' };
}
