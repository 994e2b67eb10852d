import { Parser } from 'htmlparser2';
import type { TextFilter } from '@/lib/import/clean/filter';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu;
const TIMES = 4;
const known = new Map<string, string>();

/** The character that an entity of HTML names; the entity itself where it names none. */
export function decodeEntity(entity: string): string {
  const seen = known.get(entity);
  if (seen !== undefined) return seen;
  let text = '';
  new Parser({ ontext: (part) => (text += part) }).end(entity);
  if (known.size < 5000) known.set(entity, text);
  return text;
}

/** Entities in what should hold none any more, for it was decoded before: they were escaped twice, or oftener. */
export const decodeAgain: TextFilter = (text, tally) => {
  if (!text.includes('&')) return text;
  let current = text;
  for (let time = 0; time < TIMES; time += 1) {
    const next = current.replace(ENTITY, decodeEntity);
    if (next === current) break;
    current = next;
  }
  if (current !== text) tally.repaired('entities');
  return current;
};
