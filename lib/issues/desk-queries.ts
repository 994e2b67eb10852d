import { fill, strings } from '@/content/strings';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { ALL_CHOICES, type Choice } from '@/lib/desk/choice';
import { showPlainNumber } from '@/lib/site/display';

/** The issues, newest first, as people call them: by number, and by title where there is one. */
export async function issueChoices(actor: Actor): Promise<Choice[]> {
  requirePermission(actor, 'catalogue.read');
  const select = { id: true, number: true, title: true } as const;
  const rows = await db().issue.findMany({ orderBy: { number: 'desc' }, take: ALL_CHOICES, select });
  return rows.map(({ id, number, title }) => ({ id, name: issueName(number, title) }));
}

/** How an issue is called in a list. */
export function issueName(number: number, title: string): string {
  const name = fill(strings.issue.title, { number: showPlainNumber(number) });
  return title === '' ? name : `${name}${strings.punctuation.colon} ${title}`;
}
