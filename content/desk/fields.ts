/** The words of fields that are more than a line of text: dates, times, choices. */
export const dateWords = {
  open: 'التقويم',
  choose: 'اختر يومًا من التقويم',
  calendars: 'التقويم المعروض',
  gregorian: 'ميلادي',
  hijri: 'هجري',
  previous: 'الشهر السابق',
  next: 'الشهر التالي',
  month: 'الشهر',
  year: 'السنة',
  unknownHijri: 'لا يُعرف مقابله الهجري: الجداول المنشورة من 1318 إلى 1500هـ.',
  unreadable: 'لم نفهم هذا التاريخ. اكتبه مثل 24/10/2017 أو 24 تشرين الأول 2017 أو 15 رجب 1444هـ.',
  kept: 'لم نفهم هذا التاريخ، فبقي ما قبله: {date}.',
} as const;

export const timeWords = {
  unreadable: 'لم نفهم هذا الوقت. اكتبه مثل 9:30 أو 21:30.',
  kept: 'لم نفهم هذا الوقت، فبقي ما قبله: {time}.',
} as const;

export const choiceWords = {
  choose: 'اختر…',
  show: 'عرض الخيارات',
  nothing: 'لا شيء بهذا الاسم.',
  searching: 'يُبحث…',
  more: 'وغيرها. اكتب حرفًا أو أكثر لتقصر القائمة.',
  add: 'أضف «{name}»',
  adding: 'تُضاف…',
  clear: 'إفراغ',
  chosen: 'ما اختير: {label}',
  remove: 'إزالة {name}',
  earlier: 'تقديم {name}',
  later: 'تأخير {name}',
  added: 'أُضيف {name}.',
  removed: 'أُزيل {name}.',
  moved: 'صار {name} في الموضع {place} من {all}.',
  failed: 'تعذّر الوصول إلى القائمة. حاول مرّةً أخرى.',
} as const;
