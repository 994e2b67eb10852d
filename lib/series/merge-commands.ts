import { catalogueWords } from '@/content/desk/catalogue';
import { seriesWords } from '@/content/desk/series';
import { fill, strings } from '@/content/strings';
import { repointOne } from '@/lib/articles/repoint-commands';
import { takeTurn } from '@/lib/articles/touched';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { done, refused, type Outcome } from '@/lib/desk/outcome';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { articleTag, SERIES, seriesTag } from '@/lib/freshness/tags';
import { moveAddress } from '@/lib/redirects/commands';
import type { SeriesMerge } from '@/lib/series/schema';
import { showCount } from '@/lib/site/display';
import { seriesUrl } from '@/lib/site/urls';

/** Several series go into one: their parts keep their numbers, and their addresses lead to it. */
export async function mergeSeries(actor: Actor, { into, from }: SeriesMerge): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  const ids = [...new Set(from)].filter((id) => id !== into);
  return commit(
    async (tx) => {
      await takeTurn(tx);
      const target = await tx.series.findUnique({ where: { id: into } });
      const gone = await tx.series.findMany({ where: { id: { in: ids } } });
      if (target === null || gone.length === 0 || gone.length < ids.length) return refused(catalogueWords.gone);
      const moved = await tx.article.findMany({ where: { seriesId: { in: ids } }, select: { id: true } });
      for (const { id } of gone) await repointOne(tx, 'series', id, into);
      await tx.series.deleteMany({ where: { id: { in: ids } } });
      for (const { slug } of gone) await moveAddress(tx, seriesUrl(slug), seriesUrl(target.slug));
      const names = gone.map(({ name }) => name);
      const count = moved.length;
      await recordEvent(tx, actor, 'series.merge', `series:${into}`, { into: target.name, from: names, moved: count });
      await announce(tx, [SERIES, ...[into, ...ids].map(seriesTag), ...moved.map(({ id }) => articleTag(id))]);
      return done(fill(seriesWords.merged, { count: showCount(count, strings.count.articles) }));
    },
    { timeout: 60_000 },
  );
}
