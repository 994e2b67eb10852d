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

/** What a rounded count is counted in: «1.2K», «12 ألف». */
export const magnitudes: Readonly<Record<string, number>> = {
  k: 1_000,
  m: 1_000_000,
  ألف: 1_000,
  ألفا: 1_000,
  آلاف: 1_000,
  مليون: 1_000_000,
  مليونا: 1_000_000,
  ملايين: 1_000_000,
};

export const importWords = {
  /** The section of what comes with none. */
  unsorted: 'متفرقات',
};

/** How the name of a writer is announced within a text: «بقلم: …». Compared after folding. */
export const bylineWords = {
  openings: [
    'بقلم',
    'بقلم الكاتب',
    'بقلم الكاتبة',
    'بقلم الأستاذ',
    'بقلم الدكتور',
    'كتب',
    'كتبه',
    'كتبت',
    'كتبها',
    'كتبته',
    'الكاتب',
    'الكاتبة',
    'المؤلف',
    'إعداد',
    'تحرير',
    'تأليف',
    'شعر',
    'ترجمة',
  ],
  /** Words that begin a name, so that «وأبو …» after a full name is a second one. */
  titles: ['أبو', 'أم', 'الأستاذ', 'الأستاذة', 'الدكتور', 'الدكتورة', 'الشيخ', 'د', 'أ'],
};
