import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Choice } from '@/lib/desk/choice';

/** Every section, in the order of the navigation: they are few. */
export async function sectionChoices(actor: Actor): Promise<Choice[]> {
  requirePermission(actor, 'catalogue.read');
  return db().section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
}
