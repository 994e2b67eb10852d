import type { ArticleCard } from '@/lib/articles/article';
import { cardsOf } from '@/lib/articles/cards';
import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { LATEST } from '@/lib/freshness/tags';

/** The latest articles of every section: section id → cards, newest first. One index walk per section. */
export async function listLatestBySection(perSection: number): Promise<Map<number, ArticleCard[]>> {
  noteRead(LATEST);
  const keys = await reader().$queryRaw<{ section: number; id: number }[]>`
    select s.id as section, a.id from section s cross join lateral (
      select id, published_at from article where section_id = s.id and status = 'published'
      order by published_at desc, id desc limit ${perSection}
    ) a order by s.id, a.published_at desc, a.id desc`;
  const cards = new Map((await cardsOf(keys.map(({ id }) => id))).map((card) => [card.id, card]));
  const sections = new Map<number, ArticleCard[]>();
  for (const { section, id } of keys) {
    const card = cards.get(id);
    if (card) sections.set(section, [...(sections.get(section) ?? []), card]);
  }
  return sections;
}
