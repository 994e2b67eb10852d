import { RestoreButton } from '@/components/desk/article/restore.client';
import { DiffView } from '@/components/desk/revisions/diff-view';
import { factsOf } from '@/components/desk/revisions/facts';
import { articleWords as words } from '@/content/desk/article';
import { emptyDraft, type DraftContent } from '@/lib/articles/draft';
import type { DraftBase, DraftOutcome } from '@/lib/articles/draft-base';
import type { ChosenNames } from '@/lib/articles/chosen-queries';
import type { RevisionCard } from '@/lib/articles/revision-queries';
import type { Outcome } from '@/lib/desk/outcome';
import { showInstant } from '@/lib/site/display';

export interface RevisionsProps {
  article: DraftBase & { id: number; content: DraftContent; mayEdit: boolean; isTrashed: boolean };
  list: RevisionCard[];
  chosenId: number | null;
  revision: { content: DraftContent; before: DraftContent | null } | null;
  /** The names of what the compared states have chosen. */
  names: ChosenNames;
  /** Compare with the form as it stands now, not with the state before. */
  withNow: boolean;
  restore: (input: { id: number; base: DraftBase; revisionId: number }) => Promise<Outcome<DraftOutcome>>;
}

/** The states of an article at one side, what the chosen one changed at the other. */
export function Revisions({ article, list, chosenId, revision, names, withNow, restore }: RevisionsProps) {
  const compared =
    revision &&
    (withNow
      ? { before: revision.content, after: article.content }
      : { before: revision.before ?? emptyDraft(), after: revision.content });
  const here = `/admin/articles/${article.id}/revisions`;
  return (
    <>
      <header className="desk-head">
        <h1>{words.revisions.title}</h1>
        <a className="button" href={`/admin/articles/${article.id}`}>
          {words.revisions.back}
        </a>
      </header>
      {list.length === 0 && <p className="desk-empty">{words.revisions.empty}</p>}
      <div className="revisions-columns">
        <nav aria-label={words.revisions.list}>
          <ol className="revisions-list" reversed>
            {list.map((one) => (
              <li key={one.id}>
                <a
                  href={`${here}?revision=${one.id}${withNow ? '&with=now' : ''}`}
                  {...(one.id === chosenId && { 'aria-current': 'true' as const })}
                >
                  <bdi>{one.title === '' ? words.untitled : one.title}</bdi>
                  <small>{captionOf(one)}</small>
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {revision !== null && compared !== null && chosenId !== null && (
          <section>
            <h2 className="unseen">{words.revisions.changes}</h2>
            <div className="desk-head">
              <p>
                {withNow ? words.revisions.comparedToNow : words.revisions.comparedTo} (
                <a href={`${here}?revision=${chosenId}${withNow ? '' : '&with=now'}`}>
                  {withNow ? words.revisions.compareBefore : words.revisions.compareNow}
                </a>
                )
              </p>
              {article.mayEdit && !article.isTrashed && (
                <RestoreButton
                  input={{ id: article.id, base: baseOf(article), revisionId: chosenId }}
                  restore={restore}
                />
              )}
            </div>
            <DiffView {...compared} others={factsOf(compared.before, compared.after, names)} />
          </section>
        )}
      </div>
    </>
  );
}

const baseOf = ({ version, liveRevisionId }: DraftBase): DraftBase => ({ version, liveRevisionId });

function captionOf({ reason, createdAt, userName, isLive }: RevisionCard): string {
  const reasons: Record<string, string> = words.revisions.reasons;
  const parts = [reasons[reason] ?? words.revisions.reasons.other, showInstant(createdAt), userName];
  return [...parts, isLive ? words.revisions.live : null].filter((part) => part !== null).join(' · ');
}
