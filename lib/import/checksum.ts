import { createHash } from 'node:crypto';
import type { ImportRecord } from '@/lib/import/import-record';

/**
 * SHA-256 of what a record says, in hex: equal means that importing it again has nothing to write. Where it was read
 * from does not count, and neither do the view count, which has its own rule (the baseline only ever rises), and the
 * corrections, which only a new article gets.
 */
export function recordChecksum(record: ImportRecord): string {
  const { origin: _origin, views: _views, corrections: _corrections, ...content } = record;
  const sorted = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
