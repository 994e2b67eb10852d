import type { Transaction } from '@/lib/db/client';
import { ALL, type Tag } from '@/lib/freshness/tags';

export const CHANNEL = 'khizana';

/** PostgreSQL takes payloads of less than 8,000 bytes (NOTIFY); tags are ASCII. */
const PAYLOAD = 7_900;
/** More tags than this forget more pages than a fresh start costs. */
const MOST = 2_000;

/**
 * Tells every process, at the instant that the transaction commits, to forget the pages made from these; nothing when
 * it does not commit.
 */
export async function announce(tx: Transaction, tags: Iterable<Tag>): Promise<void> {
  for (const payload of payloads(tags)) await tx.$executeRaw`select pg_notify(${CHANNEL}, ${payload})`;
}

/** The tags, each once, joined by spaces into as few payloads as hold them. */
export function payloads(tags: Iterable<Tag>): string[] {
  const all = [...new Set(tags)];
  if (all.includes(ALL) || all.length > MOST) return [ALL];
  const lines: string[] = [];
  let line = '';
  for (const tag of all) {
    if (line !== '' && line.length + 1 + tag.length > PAYLOAD) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? tag : `${line} ${tag}`;
  }
  return line === '' ? lines : [...lines, line];
}

export const tagsOf = (payload: string): Tag[] => payload.split(' ').filter((tag) => tag !== '');
