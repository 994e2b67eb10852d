import { catalogueWords } from '@/content/desk/catalogue';
import { tagWords } from '@/content/desk/tags';
import { fill, strings } from '@/content/strings';
import { articleTagsOf, repointList } from '@/lib/articles/repoint-commands';
import { takeTurn } from '@/lib/articles/touched';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { done, refused, type Outcome } from '@/lib/desk/outcome';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { TAGS, tagTag } from '@/lib/freshness/tags';
import { moveAddress } from '@/lib/redirects/commands';
import { withNames } from '@/lib/search/index-commands';
import { showCount } from '@/lib/site/display';
import { tagUrl } from '@/lib/site/urls';
import type { TagMerge } from '@/lib/tags/schema';

/** Several tags go into one: their articles have that one instead, once, and their addresses lead to it. */
export async function mergeTags(actor: Actor, { into, from }: TagMerge): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  const ids = [...new Set(from)].filter((id) => id !== into);
  return commit(
    async (tx) => {
      await takeTurn(tx);
      const target = await tx.tag.findUnique({ where: { id: into } });
      const gone = await tx.tag.findMany({ where: { id: { in: ids } } });
      if (target === null || gone.length === 0 || gone.length < ids.length) return refused(catalogueWords.gone);
      const changed = await articleTagsOf(tx, 'tag', [into, ...ids]);
      const moved = await tx.$executeRaw`
        insert into article_tag (article_id, tag_id) select distinct article_id, ${into}::int from article_tag
        where tag_id = any(${ids}::int[]) on conflict do nothing`;
      await repointList(tx, 'tagIds', ids, into);
      await withNames(tx, 'tag', [into, ...ids], () => tx.tag.deleteMany({ where: { id: { in: ids } } }));
      for (const { slug } of gone) await moveAddress(tx, tagUrl(slug), tagUrl(target.slug));
      const names = gone.map(({ name }) => name);
      await recordEvent(tx, actor, 'tag.merge', `tag:${into}`, { into: target.name, from: names, moved });
      await announce(tx, [TAGS, tagTag(into), ...ids.map(tagTag), ...changed]);
      return done(fill(tagWords.merged, { count: showCount(moved, strings.count.articles) }));
    },
    { timeout: 60_000 },
  );
}
