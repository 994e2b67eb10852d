/** The words of books (EPUB) and of the view for printing. */
export const bookWords = {
  selection: 'مختارات من «{site}»',
  issueOf: '{issue} من «{site}»',
  toc: 'المحتويات',
  landmarks: 'معالم الكتاب',
  cover: 'الغلاف',
  titlePage: 'صفحة العنوان',
  start: 'بداية القراءة',
  web: 'على الشبكة:',
  absentPicture: 'صورة على صفحة المقالة في الموقع',
  absentWith: '{words}: {alt}',
  colophon:
    'هذه نسخة إلكترونية أُعدّت للقراءة بلا اتصال. وقد تكون المقالات صُحّحت بعد إعدادها، فأحدث نصٍّ لها هو ما على الموقع.',
  fonts: 'خطّ القراءة: «نوتو نسخ عربي»، برخصة SIL OFL 1.1.',
  accessibility: 'كتابٌ نصّيٌّ كلّه بترتيب قراءةٍ واضح وفهرسٍ للمحتويات وعناوين متدرّجة، وحواشيه روابط ذهابٍ وعودة.',
  download: 'حمّل العدد (EPUB)',
  print: 'نسخة للطباعة',
  printNow: 'اطبع أو احفظ PDF',
  backToIssue: 'عودة إلى العدد',
  issueFile: '{site} - {issue}',
  selectionFile: '{site} - مختارات',
} as const;
