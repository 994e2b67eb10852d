import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { ArticleCard } from '@/lib/articles/article';
import type { HijriFacts } from '@/lib/articles/hijri-queries';
import { showHijri } from '@/lib/site/display';

export interface DayGroup {
  date: IsoDate;
  /** The day in the Hijri calendar, as printed where it was; null where no calendar reaches. */
  hijri: string | null;
  articles: ArticleCard[];
}

/** The articles by their days, in their order; those of one day whose printed Hijri dates differ stand apart. */
export function dayGroups(
  articles: readonly ArticleCard[],
  facts: ReadonlyMap<number, Pick<HijriFacts, 'printed'>>,
): DayGroup[] {
  const groups = new Map<string, DayGroup>();
  for (const article of articles) {
    const hijri = showHijri(article.publishedOn, facts.get(article.id)?.printed ?? null);
    const key = `${article.publishedOn} ${hijri ?? ''}`;
    const group = groups.get(key) ?? { date: article.publishedOn, hijri, articles: [] };
    group.articles.push(article);
    groups.set(key, group);
  }
  return [...groups.values()];
}
