import type { SourceItem } from '@/lib/import/import-record';
import { emptyMapping } from '@/lib/import/mapping/schema';
import { openTexts, type Parse } from '@/lib/import/sources/texts';

/** The articles of a folder, a file each. */
export async function itemsIn(folder: string, extension: string, parse: Parse): Promise<AsyncIterable<SourceItem>> {
  const texts = await openTexts([folder], [extension], parse, { kind: 'texts', mapping: emptyMapping() });
  return texts.items();
}
