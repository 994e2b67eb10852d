import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { AUTHORS, LATEST } from '@/lib/freshness/tags';

/** The index of all who wrote something that is public, in the order of their sort keys. */

export interface ListedAuthor {
  slug: string;
  name: string;
  /** The first letter of what they are sorted by. */
  letter: string;
  count: number;
}

/** A letter, and how many names stand before its first one. */
export interface LetterPlace {
  letter: string;
  before: number;
}

export interface AuthorIndex {
  authors: ListedAuthor[];
  letters: LetterPlace[];
  total: number;
}

/** A page of the index. `page` counts from 1; beyond the end it has no authors. */
export async function listAuthorIndex(page: number, pageSize: number): Promise<AuthorIndex> {
  noteRead(AUTHORS, LATEST);
  const [authors, letters] = await Promise.all([
    reader().$queryRaw<ListedAuthor[]>`
      select w.slug, w.name, left(w.sort_key, 1) as letter,
        (select count(*)::int from article_author where author_id = w.id and published_at is not null) as count
      from author w
      where exists (select from article_author where author_id = w.id and published_at is not null)
      order by w.sort_key collate "C", w.id limit ${pageSize} offset ${(page - 1) * pageSize}`,
    reader().$queryRaw<{ letter: string; n: number }[]>`
      select left(w.sort_key, 1) as letter, count(*)::int as n from author w
      where exists (select from article_author where author_id = w.id and published_at is not null)
      group by 1 order by min(w.sort_key collate "C")`,
  ]);
  let total = 0;
  const places = letters.map(({ letter, n }) => ({ letter, before: (total += n) - n }));
  return { authors, letters: places, total };
}
