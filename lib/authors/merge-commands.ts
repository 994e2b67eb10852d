import { authorWords } from '@/content/desk/authors';
import { catalogueWords } from '@/content/desk/catalogue';
import { fill, strings } from '@/content/strings';
import { articleTagsOf, repointList } from '@/lib/articles/repoint-commands';
import { takeTurn } from '@/lib/articles/touched';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import type { AuthorMerge } from '@/lib/authors/schema';
import { done, refused, type Outcome } from '@/lib/desk/outcome';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { AUTHORS, authorTag } from '@/lib/freshness/tags';
import { moveAddress } from '@/lib/redirects/commands';
import { withNames } from '@/lib/search/index-commands';
import { showCount } from '@/lib/site/display';
import { authorUrl } from '@/lib/site/urls';

/**
 * Several authors are one person: their articles are that person's, who stands in the first place that any of them had,
 * once. What is said of the others goes with them; their addresses lead on.
 */
export async function mergeAuthors(actor: Actor, { into, from }: AuthorMerge): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  const ids = [...new Set(from)].filter((id) => id !== into);
  return commit(
    async (tx) => {
      await takeTurn(tx);
      const target = await tx.author.findUnique({ where: { id: into } });
      const gone = await tx.author.findMany({ where: { id: { in: ids } } });
      if (target === null || gone.length === 0 || gone.length < ids.length) return refused(catalogueWords.gone);
      const changed = await articleTagsOf(tx, 'author', [into, ...ids]);
      const all = [into, ...ids];
      const moved = await tx.$executeRaw`
        insert into article_author (article_id, author_id, position)
        select article_id, ${into}::int, min(position) from article_author where author_id = any(${all}::int[])
        group by article_id having bool_or(author_id <> ${into}::int)
        on conflict (article_id, author_id) do update set position = excluded.position`;
      await tx.articleAuthor.deleteMany({ where: { authorId: { in: ids } } });
      await repointList(tx, 'authorIds', ids, into);
      await withNames(tx, 'author', [into], () => tx.author.deleteMany({ where: { id: { in: ids } } }));
      for (const { slug } of gone) await moveAddress(tx, authorUrl(slug), authorUrl(target.slug));
      const names = gone.map(({ name }) => name);
      await recordEvent(tx, actor, 'author.merge', `author:${into}`, { into: target.name, from: names, moved });
      await announce(tx, [AUTHORS, ...all.map(authorTag), ...changed]);
      return done(fill(authorWords.merged, { count: showCount(moved, strings.count.articles) }));
    },
    { timeout: 60_000 },
  );
}
