import { slugify } from '@/lib/arabic/slug';
import type { SourceItem } from '@/lib/import/import-record';
import { decoded } from '@/lib/import/mapping/names';
import type { WxrSite } from '@/lib/import/sources/wxr/site';
import type { Borne, Filing } from '@/lib/import/sources/wxr/terms';

type Moved = Extract<SourceItem, { kind: 'moved' }>;

/** The lists of the old site that records were filed under, and where each leads here. */
export class MovedLists {
  private readonly found = new Map<string, Moved>();

  constructor(private readonly site: WxrSite) {}

  file({ category, tags }: Filing): void {
    if (category) this.add(category, 'section');
    for (const tag of tags) this.add(tag, 'tag');
  }

  author(slug: string, name: string): void {
    this.put('author', slug.replace(/^cap-/u, ''), name, `/author/${plain(slug.replace(/^cap-/u, ''))}`);
  }

  /** Those alone that are not found by the form of their address (lib/site/wordpress). */
  items(): Iterable<Moved> {
    return this.found.values();
  }

  private add({ taxonomy, slug, name }: Borne, noun: 'section' | 'tag'): void {
    if (name === null || slug === '' || (taxonomy !== 'category' && taxonomy !== 'post_tag' && taxonomy !== 'tag'))
      return;
    if (taxonomy !== 'category') {
      this.put(noun, slug, name, `/tag/${plain(slug)}`);
      return;
    }
    // A category has the address of its line of descent, and answers by its own slug too.
    const line = this.site.lineage(taxonomy, slug).reverse().map(plain);
    this.put(noun, slug, name, `/category/${line.join('/')}`);
    if (line.length > 1) this.put(noun, slug, name, `/category/${plain(slug)}`);
  }

  private put(noun: Moved['noun'], slug: string, name: string, from: string): void {
    const isFound = slugify(name) === plain(slug) && (noun !== 'tag' || !from.startsWith('/category/'));
    // A category that is a section for some and a tag for others leads to the section.
    if (isFound || plain(slug) === '' || (this.found.get(from)?.noun === 'section' && noun !== 'section')) return;
    this.found.set(from, { kind: 'moved', from, noun, name });
  }
}

const plain = (slug: string): string => decoded(slug.trim()).normalize('NFC').replaceAll('/', '');

/** How WordPress makes the name in an author's address from a login. */
export const nicenameOf = (login: string): string =>
  login
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
