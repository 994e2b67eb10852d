import { decoded } from '@/lib/import/mapping/names';
import type { Item } from '@/lib/import/sources/wxr/item';

const MOST = 50;
const LONGEST = 2_000;

/**
 * Every address that an item had: its link, its guid where that is an address, the short form with its number, and its
 * link with each slug that it bore before.
 * @param base the address of the site, without closing slash; empty: addresses from the root
 */
export function oldUrlsOf({ fields, meta }: Item, base: string): string[] {
  const of = (name: string) => fields.get(name)?.trim() ?? '';
  const id = of('wp:post_id');
  const link = of('link');
  const number = of('wp:post_type') === 'page' ? `page_id=${id}` : `p=${id}`;
  const before = (meta.get('_wp_old_slug') ?? []).map((slug) => withSlug(link, slug.trim(), base));
  const all = [link, of('guid'), `${base}/?${number}`, `${base}/?p=${id}`, ...before];
  const addresses = all.filter((url) => url.length <= LONGEST && (isAddress(url) || url.startsWith('/')));
  return [...new Set(addresses)].slice(0, MOST);
}

const isAddress = (text: string): boolean => /^https?:\/\/[^/\s]+/iu.test(text) && URL.canParse(text);

/** The link as it was when the slug was another. */
function withSlug(link: string, slug: string, base: string): string {
  if (slug === '' || slug.includes('/')) return '';
  if (!isAddress(link) || link.includes('?')) return `${base}/${slug}/`;
  const [, before = '', end = ''] = /^(.*\/)[^/]+?((?:\.html?)?\/*)$/u.exec(link) ?? [];
  // Of a link that ends with the number the slug is no part.
  return /\/\d+\/*$/u.test(link) ? `${base}/${slug}/` : `${before}${slug}${end}`;
}

/** The readable slug: percent-encoding undone, also where it was cut inside a character; null when nothing is left. */
export function slugOf(name: string): string | null {
  let slug = name.trim();
  const cut = slug.replace(/%[\da-f]?$/iu, '');
  // A letter takes up to four bytes: some of the last may be missing.
  for (slug = cut; /%[\da-f]{2}$/iu.test(slug) && decoded(slug) === slug;) slug = slug.slice(0, -3);
  const text = decoded(slug).replace(/[-\s]+$/u, '');
  return /[\p{L}\p{N}]/u.test(text) && !text.includes('%') ? text : null;
}
