import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { SECTIONS, sectionTag } from '@/lib/freshness/tags';

export interface SectionView {
  id: number;
  slug: string;
  name: string;
  description: string;
}

const fields = { id: true, slug: true, name: true, description: true } as const;

/** Sections that hold a published article, in the order of the navigation. */
export async function listSections(): Promise<SectionView[]> {
  noteRead(SECTIONS);
  return reader().section.findMany({
    where: { tallies: { some: { n: { gt: 0 } } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: fields,
  });
}

/** One section by its slug; null when there is none. */
export async function getSection(slug: string): Promise<SectionView | null> {
  noteRead(SECTIONS);
  const section = await reader().section.findUnique({ where: { slug }, select: fields });
  if (section) noteRead(sectionTag(section.id));
  return section;
}
