import { Button } from '@/components/desk/ui/button.client';
import type { Work } from '@/components/desk/articles/use-bulk';
import { articlesWords } from '@/content/desk/articles';
import { fill } from '@/content/strings';
import { showCount, showNumber } from '@/lib/site/display';

interface Props {
  work: Work | null;
  undo: () => void;
  stop: () => void;
  dismiss: () => void;
}

/** How far the work on many articles is, and what became of it. */
export function BulkReport({ work, undo, stop, dismiss }: Props) {
  const words = articlesWords.bulk;
  return (
    <div className={work === null ? undefined : 'bulk-report'}>
      <div role="status">
        {work?.isRunning === false && (
          <>
            {work.trouble !== null && <p className="form-refused">{work.trouble}</p>}
            <p>
              {work.isUndo && work.trouble === null && work.result.refusals.length === 0
                ? words.undone
                : showCount(work.result.changed.length, words.changed)}{' '}
              {work.result.unchanged.length > 0 && showCount(work.result.unchanged.length, words.unchanged)}
            </p>
            {work.result.refusals.length > 0 && <p>{showCount(work.result.refusals.length, words.refusedTitle)}</p>}
          </>
        )}
      </div>
      {work?.isRunning === false && work.result.refusals.length > 0 && (
        <ul className="bulk-refusals">
          {work.result.refusals.map(({ id, title, why }) => (
            <li key={id}>
              <a href={`/admin/articles/${id}`} dir="auto">
                {title === '' ? showNumber(id) : title}
              </a>{' '}
              {why}
            </li>
          ))}
        </ul>
      )}
      {work?.isRunning === false && (
        <div className="form-end">
          {!work.isUndo && work.result.undo.length > 0 && <Button onPress={undo}>{words.undo}</Button>}
          <Button onPress={dismiss}>{words.dismiss}</Button>
        </div>
      )}
      {work?.isRunning === true && (
        <div className="form-end">
          <progress max={work.all} value={work.done} aria-label={words.title} />
          <span>{fill(words.working, { done: showNumber(work.done), all: showNumber(work.all) })}</span>
          {work.all > 50 && <Button onPress={stop}>{words.stop}</Button>}
        </div>
      )}
    </div>
  );
}
