import type { RunState } from '@/components/desk/imports/run-state';
import { importWords as words } from '@/content/desk/imports';
import { fill } from '@/content/strings';
import { paceOf, type Mark } from '@/lib/desk/pace';
import type { ImportRunView } from '@/lib/import/run-queries';
import { showCount, showNumber } from '@/lib/site/display';

interface Props {
  run: ImportRunView;
  state: RunState;
  from: Mark;
  now: Date;
}

/** How much of a run is done; while it goes on also how fast, and how long it will take. */
export function ProgressLine({ run, state, from, now }: Props) {
  const { position, total } = run;
  const isMoving = state === 'running' || state === 'pausing';
  const pace = isMoving ? paceOf(from, { position, at: run.heartbeatAt.getTime() }, total) : null;
  const done = showNumber(position);
  const isOpen = state === 'starting' || (isMoving && total === null);
  return (
    <div className="import-progress">
      {state !== 'done' && state !== 'undone' && (
        <progress
          aria-label={words.progress}
          {...(!isOpen && { value: position, max: Math.max(total ?? position, position, 1) })}
        />
      )}
      <p>
        <span>
          {total === null
            ? fill(words.doneOnly, { done })
            : fill(words.done, { done, total: showCount(Math.max(total, position), words.items) })}
        </span>
        {pace !== null && <span>{fill(words.rate, { n: showNumber(Math.round(pace.rate)) })}</span>}
        {pace !== null && pace.secondsLeft !== null && (
          <span>{fill(words.left, { time: showSpan(pace.secondsLeft) })}</span>
        )}
        {isMoving && (
          <time className="unseen" dateTime={now.toISOString()}>
            {words.states[state]}
          </time>
        )}
      </p>
    </div>
  );
}

/** A time to wait, no finer than anybody needs. @param seconds not negative */
const showSpan = (seconds: number): string =>
  seconds < 90 ? showCount(Math.ceil(seconds), words.seconds) : showCount(Math.ceil(seconds / 60), words.minutes);
