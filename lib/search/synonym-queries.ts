import { reader } from '@/lib/db/client';
import { lightStem } from '@/lib/search/analyse/stem';
import { keysOf } from '@/lib/search/analyse/tokens';

interface Kept {
  name: string;
  of: Map<string, string[]>;
}

let kept: Kept | undefined;

/**
 * For the light stem of each word the others that the editor has said mean the same; read once for each version of the index, since a
 * change of them makes a new one.
 */
export async function readSynonyms(index: string): Promise<Map<string, string[]>> {
  if (kept?.name === index) return kept.of;
  const rows = await reader().$queryRaw<{ words: string[] }[]>`select words from search_synonym order by id`;
  const of = new Map<string, string[]>();
  for (const { words } of rows) {
    const keys = [...new Set(words.flatMap(keysOf))];
    for (const key of keys) {
      const stem = lightStem(key);
      of.set(stem, [...new Set([...(of.get(stem) ?? []), ...keys.filter((one) => one !== key)])]);
    }
  }
  kept = { name: index, of };
  return of;
}
