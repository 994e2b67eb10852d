import type { SourceItem } from '@/lib/import/import-record';
import { readFiles, recordsOf } from '@/tests/support/import-files';
import { wxrCategory, wxrItem, wxrOf, type WxrPost } from '@/tests/support/wxr';

/** What our source makes of exports of WordPress. */

export const readWxr = (file: string | Uint8Array, mapping = '') =>
  readFiles('wordpress', { 'export.xml': file }, mapping);

/** What becomes of the first post of an export. */
export async function readPost(
  post: WxrPost,
  mapping = '',
  terms = '',
  others: WxrPost[] = [],
): Promise<SourceItem | undefined> {
  const { items } = await readWxr(wxrOf([post, ...others].map(wxrItem), terms), mapping);
  return items[0];
}

/** Its record, with its warnings in one text. @throws Error when it became none */
export async function postRecord(post: WxrPost, mapping = '', terms = '', others: WxrPost[] = []) {
  const item = await readPost(post, mapping, terms, others);
  if (item?.kind !== 'record') throw new Error(`no record: ${JSON.stringify(item)}`);
  return { ...item.record, warnings: item.warnings.map(({ text }) => text).join('; ') };
}

/** Posts that differ by their number alone. */
export const postsOf = (...ids: number[]): string[] => ids.map((id) => wxrItem({ id, title: `مقالة ${id}` }));

export const idsOf = (items: readonly SourceItem[]): string[] => recordsOf(items).map((item) => item.record.externalId);

/** Categories in two lines of descent, of which one is a circle. */
export const wxrTerms = [
  wxrCategory(1, 'culture', 'ثقافة'),
  wxrCategory(2, 'poetry', 'شعر', 'culture'),
  wxrCategory(3, 'news', 'أخبار'),
  wxrCategory(4, 'ring-a', 'حلقة', 'ring-b'),
  wxrCategory(5, 'ring-b', 'أخرى', 'ring-a'),
].join('\n');

export const category = (slug: string, name: string): [string, string, string] => ['category', slug, name];
