/**
 * What a voice is given to say for signs and abbreviations, and where. A pattern is a regular expression in which «#»
 * stands for a number, in European digits, and «~» for a space that may be missing; it begins where no letter or digit
 * stands before it (a «و» may), and ends where no letter follows, unless it says itself what does. A single character
 * stands anywhere. Earlier rules come first, so the narrow stand before the wide. Eras are said as «للهجرة» and
 * «للميلاد», which agree with year, century and date alike. Every byte of this is sent to whoever listens.
 */
export const speechRules: readonly (readonly [pattern: string, spoken: string])[] = [
  // Said of persons; the chapter and the letter of that name are none.
  ['(?<=(?:النبي|الرسول|الله|محمد)~)\\(ص\\)', 'ﷺ'],
  ['(?<!(?:سورة|حرف|العدد) )\\(ع\\)', '\u0611'],
  ['\\(رض\\)', '\u0613'],
  // The end of a list.
  ['[إا]لخ', 'إلى آخره'],
  // Hours.
  ['(الساعة #|#:#)~ص', '$1 صباحًا'],
  ['(الساعة #|#:#)~م', '$1 مساءً'],
  // The year of a death; one year in both calendars; spans; centuries; a measure; then a year where one is likely.
  ['(?<=\\()ت\\.?~(?=#~[هم])', 'المتوفى سنة '],
  ['(#)~هـ?~[/–-]~(?=#~م)', '$1 للهجرة، الموافق '],
  ['(#)~م~[/–-]~(?=#~ه)', '$1 للميلاد، الموافق '],
  ['(#|القرن \\p{L}+(?: عشر)?)~هـ?', '$1 للهجرة'],
  ['(#|القرن \\p{L}+(?: عشر)?)~ق\\.?~م', '$1 قبل الميلاد'],
  ['((?:سنة|عام|السنة|العام|القرن) (?:#|\\p{L}+(?: عشر)?))~م', '$1 للميلاد'],
  ['(\\p{L}{0,3}(?:ارتفاع|طول|عرض|عمق|على بعد|مسافة)\\p{L}* (?:\\p{L}+ ){0,2}#|\\d+[.,]\\d+)~م', '$1 متر'],
  ['(1?[1-9]\\d\\d|10\\d\\d|20\\d\\d)~م', '$1 للميلاد'],
  ['(#)~م', '$1 متر'],
  ['(#)~كل?م', '$1 كيلومتر'],
  // Where it was printed.
  ['ص~ص~\\.?~(?=#)', 'الصفحات '],
  ['ص~\\.?~(?=#)', 'صفحة '],
  ['ع~\\.?~(?=#)', 'العدد '],
  ['مج~\\.?~(?=#)', 'المجلد '],
  ['ج~\\.?~(?=#)', 'الجزء '],
  ['ط~\\.?~(?=#)', 'الطبعة '],
  // Before names, not before initials, and not where a list by letters may stand.
  ['أ~[./]~د~[./]~(?=\\p{L}{2})', 'الأستاذ الدكتور '],
  ['(?<!^|[.،] )أ[./]~(?=\\p{L}{2})', 'الأستاذ '],
  ['(?<!^|[.،\\d] )م[./]~(?=\\p{L}{2})', 'المهندس '],
  ['د[./]~(?=\\p{L}{2})(?<!^د\\. (?=ال))', 'الدكتور '],
  // Spans of pages and years; more dashes, or a nought, are the number of something.
  ['(?<![.,/–-])(\\d+)~(?:–~|-(?=\\d\\d))(?=[1-9]\\d*(?![\\d/–-]|[.,]\\d))', '$1 إلى '],
  ['(للهجرة|للميلاد)~–~(?=#)', '$1 إلى '],
  // Signs. What has no brackets in speech has a pause.
  ['\u0610', ' ﷺ '],
  ['\u0611', ' عليه السلام '],
  ['\u0612', ' رحمه الله '],
  ['\u0613', ' رضي الله عنه '],
  ['﷽', 'بسم الله الرحمن الرحيم'],
  ['٪', ' بالمئة'],
  ['﴾', '، '],
  ['﴿', ' '],
];

/** The words of the player. */
export const listenWords = {
  player: 'الاستماع إلى المقالة',
  pause: 'توقّف',
  resume: 'تابع',
  previous: 'الفقرة السابقة',
  next: 'الفقرة التالية',
  rate: 'السرعة',
  stop: 'أنهِ',
  reading: 'بدأت القراءة',
  paused: 'توقّفت القراءة',
};
