import type { z } from 'zod';
import { redirectWords } from '@/content/desk/redirects';
import { fieldErrors } from '@/content/desk/field-errors';
import { fill } from '@/content/strings';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { done, invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { announce } from '@/lib/freshness/announce';
import { commit } from '@/lib/freshness/commit';
import { REDIRECTS } from '@/lib/freshness/tags';
import { addRedirects } from '@/lib/redirects/commands';
import { MOST_LINES, parseLines, type changedMove, type WrongLine } from '@/lib/redirects/schema';
import type { Move } from '@/lib/redirects/settle';
import { showCount, showPlainNumber } from '@/lib/site/display';

/** Makes a redirect, or leads one that is there elsewhere. */
export async function createRedirect(actor: Actor, added: Move): Promise<Outcome> {
  requirePermission(actor, 'redirects.manage');
  await commit(async (tx) => {
    await addRedirects(tx, [added]);
    await recordEvent(tx, actor, 'redirect.create', `redirect:${added.from}`, { to: added.to });
  });
  return done(redirectWords.added);
}

/** Changes one: its target, its source, or both. */
export async function changeRedirect(actor: Actor, { old, from, to }: z.output<typeof changedMove>): Promise<Outcome> {
  requirePermission(actor, 'redirects.manage');
  return commit(async (tx) => {
    const { count } = await tx.redirect.deleteMany({ where: { fromPath: old } });
    if (count === 0) return refused(redirectWords.gone);
    await addRedirects(tx, [{ from, to }]);
    await recordEvent(tx, actor, 'redirect.change', `redirect:${old}`, { from, to });
    return done(redirectWords.changed);
  });
}

/** Forgets one: its source is an address like any other again. */
export async function deleteRedirect(actor: Actor, from: string): Promise<Outcome> {
  requirePermission(actor, 'redirects.manage');
  return commit(async (tx) => {
    const { count } = await tx.redirect.deleteMany({ where: { fromPath: from } });
    if (count === 0) return refused(redirectWords.gone);
    await announce(tx, [REDIRECTS]);
    await recordEvent(tx, actor, 'redirect.delete', `redirect:${from}`);
    return done(redirectWords.deleted);
  });
}

/** Takes pasted lines, all of them or none: what is wrong is told by its line. */
export async function importRedirects(actor: Actor, text: string): Promise<Outcome> {
  requirePermission(actor, 'redirects.manage');
  const { moves, wrong } = parseLines(text);
  if (wrong.length > 0) return invalid({ lines: wrong.slice(0, 5).map(sentence).join(' ') });
  if (moves.length === 0) return invalid({ lines: fieldErrors.empty });
  if (moves.length > MOST_LINES) return invalid({ lines: fill(redirectWords.tooMany, { n: MOST_LINES }) });
  await commit(
    async (tx) => {
      await addRedirects(tx, moves);
      await recordEvent(tx, actor, 'redirect.import', 'redirects', { lines: moves.length });
    },
    { timeout: 60_000 },
  );
  return done(fill(redirectWords.imported, { count: showCount(moves.length, redirectWords.count) }));
}

const sentence = ({ line, why }: WrongLine): string =>
  fill(redirectWords.line, { line: showPlainNumber(line), why: fieldErrors.messages[why] ?? fieldErrors.wrong });
