/** Words by which importers recognise the parts of a saved page. Compared after folding, so spelling may vary. */

/** What stands beside a view count: «9,724 زيارة», «٧٠٣ مشاهدات». */
export const viewWords: readonly string[] = [
  'زيارة',
  'زيارات',
  'زيارتان',
  'زيارتين',
  'مشاهدة',
  'مشاهدات',
  'مشاهدتان',
  'قراءة',
  'قراءات',
];

/** Counts that are written without a number. */
export const wordedCounts: Readonly<Record<string, number>> = {
  'لا زيارات': 0,
  'زيارة واحدة': 1,
  'زيارتان': 2,
  'زيارتين': 2,
  'لا مشاهدات': 0,
  'مشاهدة واحدة': 1,
  'مشاهدتان': 2,
  'مشاهدتين': 2,
  'لا قراءات': 0,
  'قراءة واحدة': 1,
  'قراءتان': 2,
  'قراءتين': 2,
};
