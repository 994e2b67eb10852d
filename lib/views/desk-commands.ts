import { toUtcDate } from '@/lib/arabic/calendar-date';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { articleTag } from '@/lib/freshness/tags';
import { baselineInput, type BaselineInput } from '@/lib/views/baseline-input';
import { setBaseline } from '@/lib/views/commands';

/**
 * Sets the imported number of an article by hand; what is counted here stays as it is. Logged with the name.
 * @returns whether there is such an article @throws ZodError naming every field that is wrong
 */
export async function changeBaseline(actor: Actor, articleId: number, input: BaselineInput): Promise<boolean> {
  requirePermission(actor, 'articles.publish');
  const { views, source, asOf, note } = baselineInput.parse(input);
  return commit(async (tx) => {
    if ((await tx.article.findUnique({ where: { id: articleId }, select: { id: true } })) === null) return false;
    const facts = { source, note: note === '' ? null : note };
    const baseline = { articleId, views, ...facts, asOf, importRunId: null, userId: actor.id };
    if (!(await setBaseline(tx, baseline, 'set'))) {
      // The same number, otherwise described.
      await tx.viewBaseline.update({
        where: { articleId },
        data: { ...facts, asOf: toUtcDate(asOf), importRunId: null },
      });
      await announce(tx, [articleTag(articleId)]);
    }
    await recordEvent(tx, actor, 'article.baseline', `article:${articleId}`, { views, source, asOf });
    return true;
  });
}
