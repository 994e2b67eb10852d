import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { ListActions } from '@/components/desk/articles/bulk-actions';
import { articlesWords } from '@/content/desk/articles';
import { BULK_BATCH, noResult, together, type BulkChange, type BulkResult } from '@/lib/articles/bulk';

/** What is being done to many articles, and what became of it. */
export interface Work {
  done: number;
  all: number;
  isRunning: boolean;
  result: BulkResult;
  /** Why it ended early. */
  trouble: string | null;
  isUndo: boolean;
}

type Portion = Parameters<ListActions['change']>[0];

/** Works through a selection in portions, so that there is something to see, to stop and to go on with. */
export function useBulk(change: ListActions['change']) {
  const router = useRouter();
  const [work, setWork] = useState<Work | null>(null);
  const wish = useRef<'go' | 'stop'>('go');
  const isStopped = () => wish.current === 'stop';

  const run = async (portions: Portion[], isUndo: boolean) => {
    const words = articlesWords.bulk;
    wish.current = 'go';
    const all = portions.reduce((sum, { ids }) => sum + ids.length, 0);
    let [result, done, trouble] = [noResult(), 0, null as string | null];
    const show = (isRunning: boolean) => setWork({ done, all, isRunning, result, trouble, isUndo });
    show(true);
    for (const portion of portions) {
      if (isStopped()) trouble = words.stopped;
      if (trouble !== null) break;
      try {
        const outcome = await change(portion);
        if (outcome.kind === 'done') result = together(result, outcome.value);
        else trouble = outcome.kind === 'refused' ? outcome.message : Object.values(outcome.errors).join(' ');
      } catch {
        trouble = words.interrupted;
      }
      done += portion.ids.length;
      show(true);
    }
    show(false);
    router.refresh();
  };

  return {
    work,
    start: (ids: number[], wanted: BulkChange) => run(portionsOf(ids, wanted), false),
    undo: () =>
      run(
        (work?.result.undo ?? []).flatMap(({ ids, change: back }) => portionsOf(ids, back)),
        true,
      ),
    stop: () => void (wish.current = 'stop'),
    dismiss: () => setWork(null),
  };
}

function portionsOf(ids: number[], change: BulkChange): Portion[] {
  const count = Math.ceil(ids.length / BULK_BATCH);
  return Array.from({ length: count }, (_, index) => ({
    ids: ids.slice(index * BULK_BATCH, (index + 1) * BULK_BATCH),
    change,
  }));
}
