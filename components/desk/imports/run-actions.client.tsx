'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { ProgressLine } from '@/components/desk/imports/progress-line';
import { isMoving, stateOf } from '@/components/desk/imports/run-state';
import { Button } from '@/components/desk/ui/button.client';
import { ConfirmAction } from '@/components/desk/ui/confirm-action.client';
import { useRefusable } from '@/components/desk/ui/use-refusable';
import { importWords } from '@/content/desk/imports';
import type { Mark } from '@/lib/desk/pace';
import type { Outcome } from '@/lib/desk/outcome';
import type { ImportRunView } from '@/lib/import/run-queries';

const words = importWords.actions;
/** Milliseconds between two looks at a run that moves. */
const LOOK = 2_000;

type Act<T> = (id: number) => Promise<Outcome<T>>;

interface Props {
  run: ImportRunView;
  /** When the page was made. */
  now: Date;
  mayManage: boolean;
  pause: Act<undefined>;
  resume: Act<undefined>;
  undo: Act<undefined>;
  write: Act<number>;
}

/** How far a run is, drawn anew while it moves, and what can be done about it. */
export function RunActions({ run, now, mayManage, pause, resume, undo, write }: Props) {
  const state = stateOf(run, now);
  const from = useWatch(run, now);
  const isResting = ['paused', 'cut', 'failed'].includes(state) && run.stage !== 'undo';
  // One that failed before its first item goes on with nothing: its files could not be read.
  const hasBegun = state !== 'failed' || run.position > 0;
  const mayUndo = !run.isDry && run.kind !== 'baseline' && ['done', 'paused', 'cut', 'failed'].includes(state);
  return (
    <div className="import-live">
      <ProgressLine run={run} state={state} from={from} now={now} />
      {mayManage && (
        <div className="form-end" role="group" aria-label={words.title}>
          {state === 'done' && run.isDry && <Move label={words.write} look="main" run={() => write(run.id)} />}
          {state === 'running' && <Move label={words.pause} run={() => pause(run.id)} />}
          {isResting && <Move label={hasBegun ? words.resume : words.retry} look="main" run={() => resume(run.id)} />}
          {mayUndo && (
            <ConfirmAction
              {...{ label: words.undo, title: words.undoTitle, text: words.undoText, yes: words.undoYes }}
              run={() => undo(run.id)}
            />
          )}
        </div>
      )}
      {/* Without a script nothing is drawn anew. */}
      <noscript>
        <a href="">{words.reload}</a>
      </noscript>
    </div>
  );
}

/** Draws the page anew while the run moves. @returns where the run was when it was first seen to be at work here */
function useWatch(run: ImportRunView, now: Date): Mark {
  const router = useRouter();
  const moves = isMoving(run, now);
  const [from, setFrom] = useState<Mark>({ position: 0, at: run.startedAt.getTime() });
  const isSeen = useRef(false);
  useEffect(() => {
    if (run.isAtWork && !isSeen.current && run.position > 0)
      setFrom({ position: run.position, at: run.heartbeatAt.getTime() });
    isSeen.current = run.isAtWork && run.position > 0;
  }, [run]);
  useEffect(() => {
    if (!moves) return undefined;
    const timer = setInterval(() => router.refresh(), LOOK);
    return () => clearInterval(timer);
  }, [moves, router]);
  return from;
}

interface MoveProps {
  label: string;
  look?: 'main' | 'plain';
  run: () => Promise<Outcome<unknown>>;
}

/** A button that does it at once, and says beside itself why it could not be done. */
function Move({ label, look = 'plain', run }: MoveProps) {
  const { act, isPending, refusal } = useRefusable(run);
  return (
    <>
      <Button look={look} isDisabled={isPending} onPress={act}>
        {label}
      </Button>
      <span role="status" className="form-refused">
        {refusal}
      </span>
    </>
  );
}
