import { db } from '@/lib/db/client';
import { holdRun, RunRefused, RUNS } from '@/lib/import/state-commands';
import { runToEnd } from '@/lib/import/start-process';
import { BUILDING } from '@/lib/search/build-commands';

/** The run that there is none of: whoever holds it looks after the index. */
const NOBODY = 0;

type Make = (stopping: AbortSignal) => Promise<void>;

/**
 * Makes the search index anew when a run that let it rest was killed: until then every search would be told to wait. A
 * process of its own does it, as it does an import; of several that look one acts.
 * @returns whether it was made
 */
export async function mendSearch(stopping: AbortSignal, make: Make = makeIndex): Promise<boolean> {
  if (!(await isForsaken())) return false;
  const hold = await holdRun(NOBODY).catch(refusedAsNull);
  if (hold === null) return false;
  try {
    // Another may have made it since, and let go.
    if (!(await isForsaken())) return false;
    await make(stopping);
    return true;
  } finally {
    await hold.release();
  }
}

const makeIndex: Make = (stopping) => runToEnd('search', ['rebuild'], { stopping });

const refusedAsNull = (error: unknown): null => {
  if (error instanceof RunRefused) return null;
  throw error;
};

/** Whether the index is not there while neither a run nor a build is at work that would make it. */
async function isForsaken(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ isForsaken: boolean }[]>`
    select exists (select from search_stat where not ready) and not exists (
      select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())
        and (classid = ${BUILDING}::oid or (classid = ${RUNS}::oid and objid <> ${NOBODY}::oid))
    ) as "isForsaken"`;
  return row?.isForsaken === true;
}
