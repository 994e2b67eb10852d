import { site } from '@/content/site';
import { dateIn, startOfDay } from '@/lib/arabic/calendar-date';
import type { CorrectionKind } from '@/lib/articles/article';
import { correctionInput, type CorrectionInput, type ParsedCorrection } from '@/lib/articles/correction';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { articleTag } from '@/lib/freshness/tags';
import { queueNotices } from '@/lib/notify/commands';

/**
 * What is said openly about an article after it has been published. Each command shows at once where the article stands
 * in public.
 */

/** @returns the correction's id; null when there is no such article. @throws ZodError naming every field that is wrong */
export async function addCorrection(actor: Actor, articleId: number, input: CorrectionInput): Promise<number | null> {
  requirePermission(actor, 'articles.publish');
  const parsed = correctionInput.parse(input);
  return commit(async (tx) => {
    if ((await tx.article.findUnique({ where: { id: articleId }, select: { id: true } })) === null) return null;
    const data = { articleId, userId: actor.id, ...columnsOf(parsed) };
    const { id } = await tx.correction.create({ data, select: { id: true } });
    await tell(tx, actor, articleId, { step: 'add', kind: parsed.kind, correction: id });
    return id;
  });
}

/** @returns whether there was such a correction. @throws ZodError naming every field that is wrong */
export async function changeCorrection(actor: Actor, id: number, input: CorrectionInput): Promise<boolean> {
  requirePermission(actor, 'articles.publish');
  const parsed = correctionInput.parse(input);
  return commit(async (tx) => {
    const known = await tx.correction.findUnique({ where: { id }, select: { articleId: true, madeAt: true } });
    if (known === null) return false;
    // A form that sends the same day back does not move the hour.
    const isSameDay = parsed.madeAt === null || parsed.madeAt === dateIn(site.timeZone, known.madeAt);
    const { madeAt, ...rest } = columnsOf(parsed);
    await tx.correction.update({ where: { id }, data: isSameDay ? rest : { ...rest, madeAt } });
    await tell(tx, actor, known.articleId, { step: 'change', kind: parsed.kind, correction: id });
    return true;
  });
}

/** @returns whether there was such a correction */
export async function removeCorrection(actor: Actor, id: number): Promise<boolean> {
  requirePermission(actor, 'articles.publish');
  return commit(async (tx) => {
    const [known] = await tx.correction.findMany({ where: { id } });
    if (known === undefined) return false;
    await tx.correction.delete({ where: { id } });
    const { kind, text } = known;
    // The words stay in the log: what was said in public is not unsaid.
    await tell(tx, actor, known.articleId, { step: 'remove', kind, correction: id, text });
    return true;
  });
}

/** One that comes from elsewhere, and when it was made there. */
export interface FormerCorrection {
  articleId: number;
  kind: CorrectionKind;
  text: string;
  madeAt: Date;
}

/** Gives new articles the corrections that they had elsewhere: nobody here has made them, and nobody is told. */
export async function bringCorrections(tx: Transaction, corrections: FormerCorrection[]): Promise<void> {
  if (corrections.length > 0) await tx.correction.createMany({ data: corrections });
}

const columnsOf = ({ kind, text, madeAt }: ParsedCorrection) => ({
  ...{ kind, text },
  madeAt: madeAt === null || madeAt === dateIn(site.timeZone) ? new Date() : startOfDay(madeAt, site.timeZone),
});

async function tell(tx: Transaction, actor: Actor, articleId: number, detail: Record<string, string | number>) {
  await recordEvent(tx, actor, 'article.correction', `article:${articleId}`, detail);
  await queueNotices(tx, [articleId]);
  await announce(tx, [articleTag(articleId)]);
}
