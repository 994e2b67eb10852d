import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { holdsWords } from '@/lib/db/folded';
import { Prisma } from '@/lib/db/generated/client';
import { ALL_CHOICES, FOUND_CHOICES, type Choice } from '@/lib/desk/choice';

/** What a form may offer: all authors when they are few, else those whose names hold what was typed. */
export async function authorChoices(actor: Actor, search = ''): Promise<Choice[]> {
  requirePermission(actor, 'catalogue.read');
  const count = await db().author.count();
  const limit = search === '' && count <= ALL_CHOICES ? ALL_CHOICES : FOUND_CHOICES;
  return db().$queryRaw<Choice[]>`
    select id, name from author where ${holdsWords(Prisma.sql`name`, search)} order by sort_key, id limit ${limit}`;
}
