import { catalogueWords } from '@/content/desk/catalogue';
import { fieldErrors } from '@/content/desk/field-errors';
import { issueWords } from '@/content/desk/issues';
import { toUtcDate } from '@/lib/arabic/calendar-date';
import { setArticlePages } from '@/lib/articles/page-commands';
import { articleTagsOf } from '@/lib/articles/repoint-commands';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import type { Transaction } from '@/lib/db/client';
import { done, doneWith, invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { ISSUES, issueTag } from '@/lib/freshness/tags';
import type { IssueForm, IssuePages } from '@/lib/issues/schema';
import { claimAddress, moveAddress } from '@/lib/redirects/commands';
import { issueUrl } from '@/lib/site/urls';

/** Makes an issue, or changes what is known of one. @returns its id */
export async function saveIssueForm(actor: Actor, { id, ...form }: IssueForm): Promise<Outcome<number>> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    const before = id === undefined ? null : await tx.issue.findUnique({ where: { id } });
    if (id !== undefined && before === null) return refused(catalogueWords.gone);
    const data = { ...form, publishedOn: toUtcDate(form.publishedOn) };
    const errors = await faults(tx, form, id);
    if (errors) return invalid(errors);
    if (before === null) {
      const made = await tx.issue.create({ data });
      await claimAddress(tx, issueUrl(made.number));
      await recordEvent(tx, actor, 'issue.create', `issue:${made.id}`, { number: made.number });
      await announce(tx, [ISSUES]);
      return doneWith(made.id);
    }
    await tx.issue.update({ where: { id: before.id }, data });
    if (form.number !== before.number) await moveAddress(tx, issueUrl(before.number), issueUrl(form.number));
    const detail = { before: before.number, number: form.number, title: form.title };
    await recordEvent(tx, actor, 'issue.change', `issue:${before.id}`, detail);
    // Number and title stand on the pages of its articles, wherever they are.
    await announce(tx, [ISSUES, issueTag(before.id), ...(await articleTagsOf(tx, 'issue', [before.id]))]);
    return doneWith(before.id, issueWords.saved);
  });
}

async function faults(
  tx: Transaction,
  { number, coverId }: IssueForm,
  id?: number,
): Promise<Record<string, string> | null> {
  const other = await tx.issue.findUnique({ where: { number }, select: { id: true } });
  if (other !== null && other.id !== id) return { number: issueWords.numberTaken };
  const hasCover = coverId === null || (await tx.media.count({ where: { id: coverId } })) > 0;
  return hasCover ? null : { coverId: fieldErrors.wrong };
}

/** Sets the printed pages of some of an issue's articles: the order of its contents follows from them. */
export async function setIssuePages(actor: Actor, { issueId, pages }: IssuePages): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    if (!(await setArticlePages(tx, issueId, pages))) return refused(issueWords.articleGone);
    const detail = { pages: pages.map(({ id, start, end }) => ({ id, start, end })) };
    await recordEvent(tx, actor, 'issue.pages', `issue:${issueId}`, detail);
    return done(issueWords.pagesSaved);
  });
}

/** Deletes an issue that holds no article. */
export async function deleteIssue(actor: Actor, id: number): Promise<Outcome> {
  requirePermission(actor, 'catalogue.manage');
  return commit(async (tx) => {
    const issue = await tx.issue.findUnique({ where: { id }, include: { _count: { select: { articles: true } } } });
    if (issue === null) return refused(catalogueWords.gone);
    if (issue._count.articles > 0) return refused(issueWords.notEmpty);
    await tx.issue.delete({ where: { id } });
    await tx.$executeRaw`
      update draft set content = jsonb_set(content, '{issueId}', 'null'), version = version + 1
      where content -> 'issueId' = to_jsonb(${id}::int)`;
    await recordEvent(tx, actor, 'issue.delete', `issue:${id}`, { number: issue.number });
    await announce(tx, [ISSUES, issueTag(id)]);
    return done(issueWords.deleted);
  });
}
