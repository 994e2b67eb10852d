import { db } from '@/lib/db/client';

export interface AuthorView {
  id: number;
  slug: string;
  name: string;
  bio: string;
}

/** One author by slug; null when there is none. */
export const getAuthor = (slug: string): Promise<AuthorView | null> =>
  db().author.findUnique({ where: { slug }, select: { id: true, slug: true, name: true, bio: true } });
