import { isDeepStrictEqual } from 'node:util';
import { articleWords } from '@/content/desk/article';
import type { DraftContent } from '@/lib/articles/draft';
import { numberOf } from '@/lib/articles/draft-content';
import { titleFoldOf } from '@/lib/articles/prepare';
import type { Transaction } from '@/lib/db/client';

/** As lib/articles/schema.ts takes them. */
const MOST_PARTS = 10_000;

/** The row of an article that was never public: what of its working copy the desk's list shows and finds. */
export const rowNames = ({ title, subtitle }: Pick<DraftContent, 'title' | 'subtitle'>) => ({
  title: title.trim() === '' ? articleWords.untitled : title.trim().slice(0, 300),
  titleFold: titleFoldOf({ title, subtitle }),
});

/**
 * Lets the row of an article that was never public say what its working copy says, so that lists find it by section,
 * issue, author and tag, and its series counts it. Names that are gone are left out.
 * @param before the working copy as the row says it already; null when it says nothing yet
 */
export async function showInRow(
  tx: Transaction,
  id: number,
  content: DraftContent,
  before: DraftContent | null,
): Promise<void> {
  await tx.article.update({ where: { id }, data: rowNames(content) });
  const { sectionId, issueId, authorIds, tagIds, seriesId, seriesPart } = content;
  if (sectionId !== before?.sectionId || issueId !== before.issueId) {
    await tx.$executeRaw`
      update article set issue_id = (select id from issue where id = ${issueId}::int),
        section_id = coalesce((select id from section where id = ${sectionId}::int), section_id)
      where id = ${id}`;
  }
  if (seriesId !== (before?.seriesId ?? null) || seriesPart !== (before?.seriesPart ?? '')) {
    const part = numberOf(seriesPart);
    // The row holds whole series and parts alone (a CHECK says so).
    const known = typeof part === 'number' && part <= MOST_PARTS ? { seriesId, part } : { seriesId: null, part: null };
    await tx.$executeRaw`
      update article set series_id = s.id, series_part = case when s.id is not null then ${known.part}::int end
      from (select (select id from series where id = ${known.seriesId}::int)) s(id) where article.id = ${id}`;
  }
  if (!isDeepStrictEqual(authorIds, before?.authorIds ?? [])) {
    await tx.articleAuthor.deleteMany({ where: { articleId: id } });
    await tx.$executeRaw`
      insert into article_author (article_id, author_id, position)
      select ${id}::int, w.id, min(g.place)::int - 1 from unnest(${authorIds}::int[]) with ordinality g(id, place)
      join author w on w.id = g.id group by w.id`;
  }
  if (!isDeepStrictEqual(tagIds, before?.tagIds ?? [])) {
    await tx.articleTag.deleteMany({ where: { articleId: id } });
    await tx.$executeRaw`
      insert into article_tag (article_id, tag_id)
      select ${id}::int, id from tag where id = any(${tagIds}::int[])`;
  }
}
