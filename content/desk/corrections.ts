/** What an editor says openly about a published article. */
export const correctionWords = {
  title: 'تصحيحات المقالة',
  lead: 'تظهر للقرّاء بعد نصّ المقالة فور حفظها، مع تاريخها.',
  empty: 'لا تصحيحات لهذه المقالة بعد.',
  kind: 'النوع',
  kinds: { correction: 'تصحيح', notice: 'تنويه', update: 'تحديث' },
  kindHints: {
    correction: 'كان في النصّ خطأٌ فصُحّح.',
    notice: 'أمرٌ ينبغي أن يعرفه القارئ.',
    update: 'جدّ بعد النشر ما يغيّر الخبر.',
  },
  text: 'النصّ',
  textHint: 'نصٌّ بسيط. الأسطر تبقى كما تكتبها.',
  date: 'التاريخ',
  dateHint: 'اتركه فارغًا ليكون اليوم.',
  add: 'أضف',
  added: 'أُضيف، وهو الآن ظاهرٌ للقرّاء.',
  remove: 'احذف',
  removeTitle: 'حذف هذا النصّ؟',
  removeText: 'يختفي من صفحة المقالة حالًا، ويبقى ذكره في سجلّ الأعمال.',
  noArticle: 'لم تعد هذه المقالة موجودة.',
  gone: 'حُذف قبل قليل.',
} as const;
