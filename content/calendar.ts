/** Names of months and days, and the signs of the two calendars. */

/** How the Gregorian months are called: by region, or Levant with Egypt and the Gulf in brackets. */
export type MonthNames = 'levant' | 'gulf' | 'maghreb' | 'both';

export const gregorianMonths: Record<Exclude<MonthNames, 'both'>, readonly string[]> = {
  levant: [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  gulf: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  maghreb: ['جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
};

/** As they are called in Morocco; for readers who know no others. */
export const moroccanMonths: readonly string[] = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'ماي',
  'يونيو',
  'يوليوز',
  'غشت',
  'شتنبر',
  'أكتوبر',
  'نونبر',
  'دجنبر',
];

/** Other spellings met in print, for reading dates: each points to its month, 1 to 12. */
export const otherMonthNames: Readonly<Record<string, number>> = {
  'كانون ثاني': 1,
  'ابريل': 4,
  'إبريل': 4,
  'نيسان': 4,
  'ايار': 5,
  'يونيه': 6,
  'يوليه': 7,
  'يوليوز': 7,
  'آب': 8,
  'غشت': 8,
  'أغشت': 8,
  'اغسطس': 8,
  'ايلول': 9,
  'شتنبر': 9,
  'شتمبر': 9,
  'اكتوبر': 10,
  'تشرين أول': 10,
  'تشرين اول': 10,
  'نونبر': 11,
  'تشرين ثاني': 11,
  'دجنبر': 12,
  'دجمبر': 12,
  'كانون أول': 12,
  'كانون اول': 12,
};

export const hijriMonths: readonly string[] = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
];

/** Other names met in print and in typing, as `otherMonthNames`. */
export const otherHijriMonthNames: Readonly<Record<string, number>> = {
  'المحرم': 1,
  'محرم الحرام': 1,
  'صفر الخير': 2,
  'ربيع أول': 3,
  'ربيع الثاني': 4,
  'ربيع ثاني': 4,
  'ربيع آخر': 4,
  'جمادى الأول': 5,
  'جمادى أولى': 5,
  'جمادى الثانية': 6,
  'جمادى الثاني': 6,
  'جمادى الآخر': 6,
  'رجب الفرد': 7,
  'رجب المحرم': 7,
  'شعبان المعظم': 8,
  'رمضان المبارك': 9,
  'شوال المكرم': 10,
  'ذي القعدة': 11,
  'ذو القعدة الحرام': 11,
  'ذي الحجة': 12,
  'ذو الحجة الحرام': 12,
};

/** Put behind a year of each calendar. */
export const eras = { gregorian: 'م', hijri: 'هـ' } as const;

/** How the Hijri era is written behind a year: its sign, without the tatweel, as a word. */
export const hijriEras: readonly string[] = ['هـ', 'ه', 'هجري', 'هجرية'];

/** Put behind a time: before noon and after it. */
export const dayHalves = { before: ['ص', 'صباحًا', 'صباحا'], after: ['م', 'مساءً', 'مساء', 'ظهرًا'] } as const;
