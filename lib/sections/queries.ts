import { db } from '@/lib/db/client';

export interface SectionView {
  id: number;
  slug: string;
  name: string;
  description: string;
}

const fields = { id: true, slug: true, name: true, description: true } as const;

/** Sections that hold a published article, in the order of the navigation. */
export const listSections = (): Promise<SectionView[]> =>
  db().section.findMany({
    where: { articles: { some: { status: 'published' } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: fields,
  });

/** One section by its slug; null when there is none. */
export const getSection = (slug: string): Promise<SectionView | null> =>
  db().section.findUnique({ where: { slug }, select: fields });
