/**
 * The page numbers worth showing: the first, the last, the current one with its neighbours, and null where numbers are
 * left out. `pageNumbers(50, 600)` → 1, null, 49, 50, 51, null, 600.
 */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const gap = number - (sorted[index - 1] ?? 0);
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}
