import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Choice } from '@/lib/desk/choice';
import { sectionUrl } from '@/lib/site/urls';

/** Every section, in the order of the navigation: they are few. */
export async function sectionChoices(actor: Actor): Promise<Choice[]> {
  requirePermission(actor, 'catalogue.read');
  return db().section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
}

export interface SectionRow {
  id: number;
  name: string;
  slug: string;
  description: string;
  /** Articles of every status, thrown away ones too; and those that readers see. */
  articles: number;
  published: number;
  /** Its page on the site. */
  url: string;
}

/** All sections with what they hold, in the order of the navigation. */
export async function listSectionRows(actor: Actor): Promise<SectionRow[]> {
  requirePermission(actor, 'catalogue.manage');
  const rows = await db().$queryRaw<Omit<SectionRow, 'url'>[]>`
    select id, name, slug, description,
      (select count(*)::int from article where section_id = section.id) as articles,
      (select coalesce(sum(n), 0)::int from article_tally where section_id = section.id) as published
    from section order by position, id`;
  return rows.map((row) => ({ ...row, url: sectionUrl(row.slug) }));
}
