import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { TAGS, tagTag } from '@/lib/freshness/tags';

export interface TagView {
  id: number;
  slug: string;
  name: string;
}

/** One tag by slug; null when there is none. */
export async function getTag(slug: string): Promise<TagView | null> {
  noteRead(TAGS);
  const tag = await reader().tag.findUnique({ where: { slug }, select: { id: true, slug: true, name: true } });
  if (tag) noteRead(tagTag(tag.id));
  return tag;
}
