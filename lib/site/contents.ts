interface Entry {
  pageStart: number | null;
  section: { slug: string; name: string };
}

/** Entries of an issue's contents that stand together; without a section they need no name. */
export interface ContentsGroup<T extends Entry> {
  section: T['section'] | null;
  articles: T[];
}

/**
 * The contents of an issue as they are shown: in the order of the pages where any page is known, else under their
 * sections, in the order in which the sections come.
 */
export function contentsOf<T extends Entry>(articles: readonly T[]): ContentsGroup<T>[] {
  if (articles.length === 0) return [];
  const groups = new Map<string, ContentsGroup<T>>();
  for (const article of articles) {
    const group = groups.get(article.section.slug);
    if (group) group.articles.push(article);
    else groups.set(article.section.slug, { section: article.section, articles: [article] });
  }
  const isInOrder = groups.size === 1 || articles.some(({ pageStart }) => pageStart !== null);
  return isInOrder ? [{ section: null, articles: [...articles] }] : [...groups.values()];
}
