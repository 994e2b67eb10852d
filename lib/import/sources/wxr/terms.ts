import { importWords } from '@/content/import-words';
import { distinct, nameKey } from '@/lib/import/mapping/names';
import type { Mapping } from '@/lib/import/mapping/schema';
import type { Item } from '@/lib/import/sources/wxr/item';
import type { WxrSite } from '@/lib/import/sources/wxr/site';

/** What a taxonomy holds here when the mapping says nothing of it. */
const USUAL: Readonly<Record<string, Mapping['taxonomies'][string]>> = {
  category: 'section',
  post_tag: 'tag',
  tag: 'tag',
  author: 'author',
};
const PRIMARY = ['_yoast_wpseo_primary_', 'rank_math_primary_'];
/** The category of what has none, by its slug; its name is in the language of the site. */
const NO_CATEGORY = 'uncategorized';

/** A term that an item bears, and what it is called here: null when the mapping leaves it out. */
export interface Borne {
  taxonomy: string;
  slug: string;
  name: string | null;
}

export interface Filing {
  section: string;
  /** The category that became the section; null where it is the section of what has none. */
  category: Borne | null;
  tags: Borne[];
  /** Those of Co-Authors Plus, by slug and name. */
  authors: { slug: string; name: string }[];
}

/**
 * Under what an item stands here. The section is the category that was named the primary one, else the deepest; what
 * else it stands under become tags, unless the mapping drops them.
 */
export function filingOf(item: Item, site: WxrSite): Filing {
  const { mapping } = site;
  const use = (domain: string) => mapping.taxonomies[domain] ?? USUAL[domain] ?? 'skip';
  const borne = (kind: string) => item.categories.filter(({ domain }) => use(domain) === kind);
  const categories = borne('section')
    .filter(({ slug }) => nameKey(slug) !== NO_CATEGORY)
    .map(({ domain, slug, name }) => ({ taxonomy: domain, slug, name: named(site, 'section', name, slug) }))
    .filter(({ name }) => name !== null);
  const category = primaryOf(item, site, categories) ?? deepestOf(site, categories);
  const others = mapping.categories === 'tags' ? categories.filter((one) => one !== category) : [];
  const tags = [
    ...borne('tag').map(({ domain, slug, name }) => ({ taxonomy: domain, slug, name: named(site, 'tag', name, slug) })),
    // One that is called as the section says nothing more; a tag of that name has a list of its own.
    ...others.filter(({ name }) => nameKey(name ?? '') !== nameKey(category?.name ?? '')),
  ].filter(({ name }) => name !== null);
  return {
    section: category?.name ?? mapping.section ?? importWords.unsorted,
    category,
    tags,
    authors: borne('author').map(({ slug, name }) => ({ slug, name: site.clean(personOf(site, slug, name)) })),
  };
}

/** Co-Authors Plus calls a term by the login; who that is, the export says elsewhere. */
const personOf = (site: WxrSite, slug: string, name: string): string =>
  site.authorOf(name) ?? site.authorOf(slug.replace(/^cap-/u, '')) ?? (name || slug);

export const tagNames = (tags: readonly Borne[]): string[] => distinct(tags.flatMap(({ name }) => name ?? []));

const named = (site: WxrSite, noun: 'section' | 'tag', name: string, slug: string): string | null => {
  const own = site.clean(name || slug);
  const found = site.names[noun](own, slug);
  return found === '' ? null : found;
};

function primaryOf({ meta }: Item, site: WxrSite, categories: readonly Borne[]): Borne | null {
  for (const one of categories) {
    const ids = PRIMARY.flatMap((key) => meta.get(`${key}${one.taxonomy}`) ?? []);
    const isPrimary = (id: string) => {
      const term = site.termById(one.taxonomy, id.trim());
      return term !== null && nameKey(term.slug) === nameKey(one.slug);
    };
    if (ids.some(isPrimary)) return one;
  }
  return null;
}

function deepestOf(site: WxrSite, categories: readonly Borne[]): Borne | null {
  let [deepest, depth]: [Borne | null, number] = [null, 0];
  for (const one of categories) {
    const own = site.lineage(one.taxonomy, one.slug).length;
    if (own > depth) [deepest, depth] = [one, own];
  }
  return deepest;
}
