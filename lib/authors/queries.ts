import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { AUTHORS, authorTag } from '@/lib/freshness/tags';

export interface AuthorView {
  id: number;
  slug: string;
  name: string;
  bio: string;
}

/** One author by slug; null when there is none. */
export async function getAuthor(slug: string): Promise<AuthorView | null> {
  noteRead(AUTHORS);
  const select = { id: true, slug: true, name: true, bio: true } as const;
  const author = await reader().author.findUnique({ where: { slug }, select });
  if (author) noteRead(authorTag(author.id));
  return author;
}
