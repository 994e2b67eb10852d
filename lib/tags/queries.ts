import { db } from '@/lib/db/client';

export interface TagView {
  id: number;
  slug: string;
  name: string;
}

/** One tag by slug; null when there is none. */
export const getTag = (slug: string): Promise<TagView | null> =>
  db().tag.findUnique({ where: { slug }, select: { id: true, slug: true, name: true } });
