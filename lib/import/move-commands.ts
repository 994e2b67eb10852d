import { db, type Transaction } from '@/lib/db/client';
import type { StageStep } from '@/lib/import/link-commands';
import { advanceRun, type RunState } from '@/lib/import/state-commands';
import { findNamed } from '@/lib/import/name-commands';
import { addNotedRedirects, keptPathOf } from '@/lib/redirects/noted-commands';

const BATCH = 500;

interface Move {
  from: string;
  to: string;
}

interface Row {
  id: number;
  from: string;
  noun: string;
  name: string;
}

/** Leads old addresses of lists to the section, the tag or the author here, when there is one: nobody is sent to nothing. */
export async function redirectMoved(state: RunState): Promise<StageStep> {
  const rows = await db().$queryRaw<Row[]>`
    select id, origin as "from", external_id as noun, title as name from import_item
    where run_id = ${state.id} and outcome = 'moved' and id > ${state.cursor} order by id limit ${BATCH}`;
  const last = rows.at(-1);
  if (last === undefined) return { state: null, isPaused: false };
  const is = { ...state, cursor: last.id };
  const isPaused = await db().$transaction(
    async (tx) => {
      const moves: Move[] = [];
      for (const row of rows) moves.push(...(await moveOf(tx, row)));
      if (state.id !== null) await addNoted(tx, state.id, moves);
      return advanceRun(tx, state, is);
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
  return { state: is, isPaused };
}

const isListNoun = (noun: string) => noun === 'section' || noun === 'tag' || noun === 'author';

async function moveOf(tx: Transaction, { id, from, noun, name }: Row): Promise<Move[]> {
  const path = keptPathOf(from);
  const named = isListNoun(noun) ? await findNamed(tx, noun, name) : null;
  if (path !== null && named !== null)
    return [{ from: path, to: `/${noun}/${named.slug}` }].filter((move) => move.from !== move.to);
  const text = named === null ? `there is no ${noun} of this name` : 'no address that could be led elsewhere';
  await tx.importItem.update({ where: { id }, data: { messages: [{ line: null, text }] } });
  return [];
}

/** Adds moves, and notes for undoing how each address that is concerned stood before. */
async function addNoted(tx: Transaction, runId: number, moves: readonly Move[]): Promise<void> {
  const changes = await addNotedRedirects(tx, moves);
  await tx.importMade.createMany({
    data: changes.map(({ from, was, is }) => ({ runId, noun: 'redirect', ref: from, detail: { was, is } })),
  });
}
