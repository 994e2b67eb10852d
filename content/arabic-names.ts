/** Words that stand before a name and are passed over when names are sorted. */
export const nameWords = {
  /** The article, joined to its word; written with a bare or a joining alef. Names in hamza, such as «إلياس», have none. */
  articles: ['ال', 'ٱل'],
  /** Kin and house, words of their own. */
  kin: ['أبو', 'أبي', 'أبا', 'ابو', 'ابن', 'إبن', 'بن', 'بنت', 'أم', 'أمّ', 'ام', 'آل'],
} as const;
