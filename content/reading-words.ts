/** The words of the reading settings. A script carries them to the page, so they are built into it. */
export const readingWords = {
  title: 'إعدادات القراءة',
  close: 'إغلاق',
  reset: 'كما تعرضها المجلّة',
  note: 'تُحفَظ اختياراتك في هذا الجهاز وحده.',
  groups: {
    size: {
      title: 'حجم الخط',
      options: { small: 'صغير', normal: 'معتاد', large: 'كبير', larger: 'أكبر', largest: 'الأكبر' },
    },
    theme: {
      title: 'الألوان',
      options: { system: 'كالجهاز', light: 'فاتح', sepia: 'ورق قديم', dark: 'داكن' },
    },
    digits: {
      title: 'الأرقام',
      options: { site: 'كالمجلّة', latn: '0123', arab: '٠١٢٣' },
    },
    months: {
      title: 'أسماء الشهور',
      options: {
        site: 'كالمجلّة',
        levant: 'آذار، نيسان',
        gulf: 'مارس، أبريل',
        maghreb: 'مارس، أفريل',
        morocco: 'يوليوز، غشت',
        both: 'آذار (مارس)',
      },
    },
    marks: {
      title: 'التشكيل',
      options: { shown: 'كما كُتب', hidden: 'مخفيّ' },
    },
  },
  /** What an option is, where its name alone is a sample; for the ear. */
  explained: {
    latn: 'أرقام عربية غربية',
    arab: 'أرقام عربية مشرقية',
    levant: 'الشام والعراق',
    gulf: 'مصر والخليج',
    maghreb: 'الجزائر وتونس',
    morocco: 'المغرب',
    both: 'الاسمان معًا',
  },
  sizeSign: 'أ',
} as const;
