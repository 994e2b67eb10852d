import { db } from '@/lib/db/client';

/** Whether the database answers a trivial query within `withinMs` milliseconds. Never throws. */
export async function databaseAnswers(withinMs = 2_000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs);
  });
  const answer = async () => (await db().$queryRaw`select 1`) !== undefined;
  try {
    return await Promise.race([answer().catch(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
