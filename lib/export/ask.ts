import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds before the site is asked again for what it could not make. */
const WAITS = [1_000, 4_000, 15_000];

/**
 * Asks the site as a reader does, and again after a while when it fails: a busy machine is no reason to leave a page out.
 * @returns its last answer
 */
export async function askSite(url: string, waits: readonly number[] = WAITS): Promise<Response> {
  let answer = await fetch(url, { redirect: 'manual' });
  for (const wait of waits) {
    if (answer.status < 500) break;
    await answer.body?.cancel();
    await sleep(wait);
    answer = await fetch(url, { redirect: 'manual' });
  }
  return answer;
}
