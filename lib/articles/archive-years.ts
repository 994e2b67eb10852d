import type { ArchiveYear } from '@/lib/articles/archive-queries';

/** Counts of single months as years of twelve, in the order in which the years come. */
export function yearsOf(rows: readonly { year: number; month: number; n: number }[]): ArchiveYear[] {
  const years = new Map<number, number[]>();
  for (const { year, month, n } of rows) {
    const months = years.get(year) ?? Array.from({ length: 12 }, () => 0);
    months[month - 1] = n;
    years.set(year, months);
  }
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return [...years].map(([year, months]) => ({ year, months, total: sum(months) }));
}
