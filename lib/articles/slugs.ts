import { slugify } from '@/lib/arabic/slug';
import { rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** The slug that an article would like, and the article itself, when it exists already. */
export interface WantedSlug {
  wanted: string;
  articleId: number | null;
}

/**
 * A slug that no other article has: the wanted one, or with "-2", "-3" … behind it. The caller has taken its turn
 * (lib/articles/touched.ts), so two equal titles never race for one.
 * @param articleId the article itself, when it exists already
 */
export async function freeSlug(tx: Transaction, wanted: string, articleId: number | null): Promise<string> {
  const [slug] = await freeSlugs(tx, [{ wanted, articleId }]);
  return slug ?? '';
}

/** Forms of one wanted slug that are looked for at once: the first alone, since it is mostly free. */
const FIRST = 1;
const MORE = 50;

/** The same for many, in their order: none gets what an earlier one of them has got. */
export async function freeSlugs(tx: Transaction, articles: readonly WantedSlug[]): Promise<string[]> {
  const bases = articles.map(({ wanted }) => slugify(wanted));
  const owners = new Map<string, number | null>();
  const given: (string | null)[] = articles.map(() => null);
  for (let from = 1, width = FIRST; given.includes(null); from += width, width = MORE) {
    const waiting = new Set(bases.filter((_, index) => given[index] === null));
    const tried = [...waiting].flatMap((base) => Array.from({ length: width }, (_, step) => formOf(base, from + step)));
    const rows = await rowsIn<{ slug: string; id: number }>(
      tx,
      Prisma.sql`select slug, id from article where slug = any(${tried}::text[])`,
    );
    for (const { slug, id } of rows) owners.set(slug, id);
    articles.forEach(({ articleId }, index) => {
      if (given[index] !== null) return;
      for (let count = from; count < from + width; count += 1) {
        const slug = formOf(bases[index] ?? '', count);
        const owner = owners.get(slug);
        if (owner !== undefined && (owner === null || owner !== articleId)) continue;
        given[index] = slug;
        // Whoever comes later finds it taken, by nobody that it could be itself.
        owners.set(slug, null);
        return;
      }
    });
  }
  return given.map((slug) => slug ?? '');
}

const formOf = (base: string, count: number): string => (count === 1 ? base : `${base}-${count}`);
