import type { Transaction } from '@/lib/db/client';
import { changeSlips, slipChanges } from '@/lib/search/index/slips';
import { deleteSlips, writeSlips, type SlipBucket } from '@/lib/search/store-commands';
import { readSlips } from '@/lib/search/store-queries';

/** Words that are new can be found by a slip of the pen from now on; those that are gone no more. */
export async function changeSlipsOf(
  tx: Transaction,
  added: Iterable<[string, number]>,
  gone: Iterable<[string, number]>,
): Promise<void> {
  const changes = slipChanges(added, gone);
  if (changes.size === 0) return;
  const stored = await readSlips(tx, [...changes.keys()]);
  const written: SlipBucket[] = [];
  const emptied: number[] = [];
  for (const [bucket, change] of changes) {
    const data = changeSlips(stored.get(bucket) ?? new Uint8Array(), change);
    if (data.length > 0) written.push({ bucket, data });
    else emptied.push(bucket);
  }
  await writeSlips(tx, written);
  await deleteSlips(tx, emptied);
}
