import { slugify } from '@/lib/arabic/slug';

/**
 * The slug that something is to have.
 * @param typed the wanted one; empty: made from the name
 * @param before name and slug until now: a slug that came from the name follows it, unless another is typed
 */
export function wantedSlug(typed: string, name: string, before?: { name: string; slug: string }): string {
  if (typed.trim() === '') return slugify(name);
  const slug = slugify(typed);
  const followed = before !== undefined && slug === before.slug && before.slug === slugify(before.name);
  return followed ? slugify(name) : slug;
}
