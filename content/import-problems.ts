/** What an import says is wrong with a field, in the words of the desk: a part of content/import-remarks.ts. */

/** The six forms of Arabic counting (lib/arabic/plural.ts). */
interface Forms {
  zero: string;
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}
export type ImportRemark = string | { text: string; forms: Forms };

export const countedAs = (one: string, two: string, few: string, many: string, other: string): Forms => ({
  ...{ zero: `0 ${other}`, one, two },
  ...{ few: `# ${few}`, many: `# ${many}`, other: `# ${other}` },
});
export const letters = countedAs('حرف واحد', 'حرفان', 'أحرف', 'حرفًا', 'حرف');
const lettersOf = countedAs('حرف واحد', 'حرفين', 'أحرف', 'حرفًا', 'حرف');

/** Between two problems of one item. */
export const betweenProblems = '؛ ';

/** What is wrong with one field; its name stands before it. */
export const fieldRemarks: Readonly<Record<string, ImportRemark>> = {
  'is missing': 'لم يُذكر',
  'is empty': 'فارغ',
  'is no name': 'ليس اسمًا',
  'is not text': 'ليس نصًّا',
  'is not a list': 'ليس قائمة',
  'is not a date': 'ليس تاريخًا',
  'is larger than {n} MB': 'أكبر من {n} ميغابايت',
  'is longer than {n} characters': { text: 'أطول من {n}', forms: lettersOf },
  'holds a NUL character': 'فيه محرفٌ معدوم (NUL)',
  'holds more tags than any article has': 'وسوم HTML فيه أكثر ممّا في أيّ مقالة',
  'is not an instant: write it like 2026-11-22T18:30:00+02:00': 'ليس وقتًا: يُكتب مثل 2026-11-22T18:30:00+02:00',
  'is not a language tag': 'ليس رمز لغة',
  'is missing: what is published has a date': 'لم يُذكر، ولا بدّ للمنشور من تاريخ',
  'is not the day of publishedAt in {zone}': 'ليس يومَ وقت النشر بتوقيت {zone}',
  'is not after the publication': 'ليس بعد النشر',
  'ends before it begins': 'قبل الصفحة الأولى',
  'belongs to a series: a part has a series, and a series its part': 'لا بدّ للجزء من سلسلة، وللسلسلة من جزء',
  'goes with series, and series with part': 'لا بدّ للجزء من سلسلة، وللسلسلة من جزء',
  '"{text}" is not {what}': '«{text}» ليس {what}',
  'a date': 'تاريخًا',
  'the number of an issue': 'رقم عدد',
  'a page or a range of pages such as 12-19': 'صفحةً أو مدى صفحاتٍ مثل 12-19',
  'the number of a part': 'رقم جزء',
  'a count': 'عددًا',
  'true or false': 'true ولا false',
  'one of published, scheduled, draft': 'واحدًا من: published, scheduled, draft',
  'is not a key that is known': 'مفتاحٌ غير معروف',
  'is none of: {names}': 'ليس واحدًا من: {names}',
  'is not a table of names': 'ليس جدول أسماء',
  'is not a host such as magazine.example': 'ليس اسم موقعٍ مثل magazine.example',
  'is not a time zone such as Asia/Damascus': 'ليس منطقةً زمنيّةً مثل Asia/Damascus',
  'an alias (*name) is not read: quote text that begins with a star':
    'ما يبدأ بنجمةٍ (*) لا يُقرأ هنا: ضعه بين علامتَي اقتباس',
};

/** What zod says where the schema has no words of its own. */
export const schemaRemarks: Readonly<Record<string, ImportRemark>> = {
  'Too small: expected {kind} to have >={n} {unit}': 'أقلّ من {n}',
  'Too big: expected {kind} to have <={n} {unit}': 'أكثر من {n}',
  'Too small: expected number to be >{n}': 'ليس أكبر من {n}',
  'Too small: expected number to be >={n}': 'أصغر من {n}',
  'Too big: expected number to be <={n}': 'أكبر من {n}',
  'Invalid input: expected {kind}, received {other}': 'ليس من النوع المطلوب ({kind})',
  'Invalid option: expected one of {names}': 'ليس واحدًا من: {names}',
  'Invalid input': 'غير مقبول',
};

/** The fields of an article, as the check before saving names them. */
export const importFields: Readonly<Record<string, string>> = {
  'the text': 'النصّ',
  'the line': 'السطر',
  'title': 'العنوان',
  'subtitle': 'العنوان الفرعي',
  'excerpt': 'المقتطف',
  'bodyHtml': 'المتن',
  'noteHtml': 'الملاحظة',
  'noteLabel': 'توقيع الملاحظة',
  'language': 'اللغة',
  'status': 'الحال',
  'publishedOn': 'تاريخ النشر',
  'publishedAt': 'وقت النشر',
  'withdrawAt': 'وقت السحب',
  'printedHijri': 'التاريخ الهجري كما طُبع',
  'slug': 'الاسم في الرابط',
  'section': 'القسم',
  'sectionId': 'القسم',
  'authors': 'الكاتب',
  'authorIds': 'الكتّاب',
  'tags': 'الوسم',
  'tagIds': 'الوسوم',
  'issueId': 'العدد',
  'series': 'السلسلة',
  'seriesId': 'السلسلة',
  'seriesPart': 'الجزء',
  'corrections': 'التصحيح',
  'pageStart': 'الصفحة الأولى',
  'pageEnd': 'الصفحة الأخيرة',
  'leadMediaId': 'صورة الصدر',
  'source': 'المصدر',
  'externalId': 'الرقم في المصدر',
  'oldUrls': 'العنوان القديم',
};
