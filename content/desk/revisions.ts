/** The words of the comparison of two versions. */
export const revisionWords = {
  fields: {
    title: 'العنوان',
    subtitle: 'العنوان الفرعي',
    excerpt: 'المقتطف',
    body: 'المتن',
    note: 'ملاحظة المجلّة',
  },
  legend: 'المفتاح',
  added: 'أُضيف',
  removed: 'حُذف',
  spelling: 'اختلف رسمه',
  was: 'كانت',
  became: 'فصارت',
  restyled: 'الكلمات كما هي، وتغيّر تنسيقها أو رابطٌ فيها.',
  reshaped: 'كان المقطع {was} فصار {now}.',
  identical: 'لا فرق في الكلمات بين النسختين.',
  onlyMine: 'في هذه النسخة وحدها',
  nothingHere: 'لا شيء هنا في هذه النسخة.',
  compared: 'النسختان جنبًا إلى جنب. ما تحته خطٌّ موجودٌ في نسخةٍ دون الأخرى.',
} as const;

/** What a block of an article is called in a sentence. */
export const blockNames = {
  paragraph: 'فقرةً',
  heading: 'عنوانًا',
  quotation: 'اقتباسًا',
  verse: 'بيت شعر',
  item: 'بندًا في قائمة',
  footnote: 'حاشية',
  cell: 'خانةً في جدول',
  figure: 'صورة',
} as const;

export const revisionCounts = {
  added: {
    zero: 'لم تُضف كلمة',
    one: 'أُضيفت كلمة واحدة',
    two: 'أُضيفت كلمتان',
    few: 'أُضيفت # كلمات',
    many: 'أُضيفت # كلمة',
    other: 'أُضيفت # كلمة',
  },
  removed: {
    zero: 'لم تُحذف كلمة',
    one: 'حُذفت كلمة واحدة',
    two: 'حُذفت كلمتان',
    few: 'حُذفت # كلمات',
    many: 'حُذفت # كلمة',
    other: 'حُذفت # كلمة',
  },
  spelling: {
    zero: 'ولم يختلف رسم كلمة',
    one: 'واختلف رسم كلمة واحدة',
    two: 'واختلف رسم كلمتين',
    few: 'واختلف رسم # كلمات',
    many: 'واختلف رسم # كلمة',
    other: 'واختلف رسم # كلمة',
  },
  skipped: {
    zero: '…',
    one: '… فقرة واحدة بلا تغيير',
    two: '… فقرتان بلا تغيير',
    few: '… # فقرات بلا تغيير',
    many: '… # فقرة بلا تغيير',
    other: '… # فقرة بلا تغيير',
  },
} as const;
