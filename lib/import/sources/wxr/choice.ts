import type { ImportRecord } from '@/lib/import/import-record';
import type { Mapping } from '@/lib/import/mapping/schema';
import type { Item } from '@/lib/import/sources/wxr/item';

/** What becomes of an item by its type and status: a record with a status, perhaps with a warning, or nothing. */
export type Choice = { status: ImportRecord['status']; warning?: string } | { skip: string };

const STATUSES: Readonly<Record<string, Choice>> = {
  'publish': { status: 'published' },
  'future': { status: 'scheduled' },
  'draft': { status: 'draft' },
  'pending': { status: 'draft' },
  'private': { status: 'draft', warning: 'was private: kept as a draft' },
  'trash': { skip: 'it was in the bin' },
  'inherit': { skip: 'it is a revision' },
  'auto-draft': { skip: 'it was never written' },
};

const TYPES: Readonly<Record<string, 'article' | 'page' | { skip: string }>> = {
  post: 'article',
  page: 'page',
  attachment: { skip: 'it is a file of the library: files come with the articles that show them' },
  revision: { skip: 'it is a revision' },
  nav_menu_item: { skip: 'it is an entry of a menu' },
};

export function choose({ fields }: Item, mapping: Mapping): Choice {
  const type = fields.get('wp:post_type')?.trim() || 'post';
  const use = mapping.types[type] ?? TYPES[type] ?? { skip: `its type "${type}" is none of articles` };
  if (use === 'skip') return { skip: `the mapping leaves out the type "${type}"` };
  if (typeof use === 'object') return use;
  const status = fields.get('wp:status')?.trim() || 'publish';
  const choice = STATUSES[status] ?? {
    status: 'draft',
    warning: `its status "${status}" is not known: kept as a draft`,
  };
  if ('skip' in choice) return choice;
  if ((fields.get('wp:post_password')?.trim() ?? '') !== '') {
    return { status: 'draft', warning: 'was behind a password: kept as a draft' };
  }
  if (use === 'page' && choice.status !== 'draft') {
    return { status: 'draft', warning: 'was a page of the site, not an article: kept as a draft' };
  }
  return choice;
}
