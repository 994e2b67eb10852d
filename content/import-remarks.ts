import { countedAs, fieldRemarks, letters, schemaRemarks, type ImportRemark } from '@/content/import-problems';

/**
 * What an import says of its items, in the words of the desk. The key is the English sentence as the source of the
 * remark writes it (lib/import/remark-words.ts reads it): `{name}` stands for whatever differs. What fills `{n}` in an
 * entry with forms is counted; what fills `{why}`, `{what}` or `{origin}` is looked up here in its turn.
 */

const files = countedAs('ملفّ واحد', 'ملفّين', 'ملفّات', 'ملفًّا', 'ملفّ');
const times = countedAs('مرّة', 'مرّتين', 'مرّات', 'مرّة', 'مرّة');
const notes = countedAs('حاشية واحدة', 'حاشيتان', 'حواشٍ', 'حاشية', 'حاشية');
const articles = countedAs('مقالة واحدة', 'مقالتان', 'مقالات', 'مقالة', 'مقالة');
const pictures = countedAs('صورة واحدة', 'صورتان', 'صور', 'صورة', 'صورة');
const comments = countedAs('تعليق واحد', 'تعليقان', 'تعليقات', 'تعليقًا', 'تعليق');

/** What became of the whole of an item or a file. */
const ofItems: Record<string, ImportRemark> = {
  'the same article as {origin}; that one is kept': 'هي المقالة التي في {origin} نفسها؛ أُبقي على تلك.',
  'nearly the same text as {origin}': 'نصّها يكاد يطابق نصّ {origin}.',
  'could not be written: {why}': 'تعذّرت كتابتها: {why}',
  'was private: kept as a draft': 'كانت خاصّة، فحُفظت مسوّدة.',
  'was behind a password: kept as a draft': 'كانت محميّةً بكلمة سرّ، فحُفظت مسوّدة.',
  'was for {whom} only: kept as a draft': 'لم تكن متاحةً للجميع ({whom})، فحُفظت مسوّدة.',
  'was a page of the site, not an article: kept as a draft': 'كانت صفحةً في الموقع لا مقالة، فحُفظت مسوّدة.',
  'its status "{status}" is not known: kept as a draft': 'حالُها «{status}» غير معروفة، فحُفظت مسوّدة.',
  'has no date: kept as a draft': 'لا تاريخ لها، فحُفظت مسوّدة.',
  'no date was found: kept as a draft': 'لم يُعثر على تاريخها، فحُفظت مسوّدة.',
  'has no text: kept as a draft': 'لا نصّ لها، فحُفظت مسوّدة.',
  'has no title: its first words are taken': 'لا عنوان لها، فأُخذت أوّل كلماتها عنوانًا.',
  'has no title': 'لا عنوان لها.',
  'has neither a title nor a text': 'لا عنوان لها ولا نصّ.',
  'has no number, guid or address to be known by': 'لا رقم لها ولا معرّف ولا عنوان صفحة تُعرف به.',
  'is no post: it has no id': 'ليست مقالة: لا رقم لها.',
  'its XML is damaged: what could be read is taken': 'ترميز XML فيها تالف، فأُخذ ما أمكنت قراءته.',
  'the export does not say who "{login}" is': 'لا يذكر ملفّ التصدير من هو «{login}».',
  'its picture (attachment {id}) is not in the export': 'صورتها (المرفق {id}) ليست في ملفّ التصدير.',
  '{n} articles bear the date {day}: likely that of an upload, not the printed one': {
    text: '{n} تحمل تاريخ {day}: لعلّه يوم الرفع لا يوم النشر.',
    forms: articles,
  },
  '{key}: "{text}" is no count: left out': 'الحقل {key}: «{text}» ليس عددًا، فتُرك.',
  'several counts of readings: {all}; {key} is taken': 'أعدادُ قراءاتٍ مختلفة: {all}. أُخذ ما في {key}.',
  '{key}: "{text}" cannot be read as {field}: left out': 'الحقل {key}: لا يُفهم «{text}» على أنّه {field}، فتُرك.',
  'the day is reckoned from the Hijri date "{date}"': 'حُسب اليوم من التاريخ الهجري «{date}».',
  '"{text}" names no day: the first of the month is taken': 'لا يوم في «{text}»، فأُخذ أوّل الشهر.',
  '"{text}" names no day: the first of the year is taken': 'لا يوم في «{text}»، فأُخذ أوّل السنة.',
  'the dates disagree: {first} above, {second} here; the first is kept':
    'التاريخان مختلفان: {first} في الأعلى و{second} هنا. أُخذ الأوّل.',
  'not a count that can be read, left out: "{text}"': 'عددُ قراءاتٍ لا يُفهم، فتُرك: «{text}».',
  'volume is not kept': 'رقم المجلّد لا يُحفظ هنا.',
};

/** Where an item stands, and why a run ends before it begins. */
const ofPlaces: Record<string, ImportRemark> = {
  '{file}, item {n}{title}': '{file}، المادّة {n}{title}',
  '{file}, post {n}': '{file}، المقالة {n}',
  'Nothing of the kind {kind} in {files}':
    'لا شيء من نوع المصدر المختار ({kind}) في {files}. تحقّق من النوع ثم ابدأ استيرادًا جديدًا.',
};

/** Why something was left out. */
const ofSkipped: Record<string, ImportRemark> = {
  'it was in the bin': 'كان في سلّة المهملات',
  'it is a revision': 'مراجعةٌ سابقة',
  'it was never written': 'لم يُكتب قطّ',
  'it is a file of the library: files come with the articles that show them':
    'ملفٌّ من مكتبة الوسائط: الملفّات تأتي مع مقالاتها',
  'it is an entry of a menu': 'بندٌ في قائمة الموقع',
  'its type "{type}" is none of articles': 'نوعه «{type}» ليس من المقالات',
  'the mapping leaves out the type "{type}"': 'نوعه «{type}» متروكٌ في ملفّ المطابقة',
  'the mapping leaves out pages': 'الصفحات متروكةٌ في ملفّ المطابقة',
  'the mapping leaves out posts': 'المقالات متروكةٌ في ملفّ المطابقة',
  '{n} comments are not imported': { text: '{n} من تعليقات القرّاء: التعليقات لا تُنقل', forms: comments },
  'a remark on the file: {why}': 'ملاحظةٌ على الملفّ كلّه: {why}',
};

/** Files that cannot be read, or not wholly. */
const ofFiles: Record<string, ImportRemark> = {
  'cannot be read: {why}': 'لا يُقرأ: {why}',
  'cannot be parsed: {why}': 'لا يُفهم تركيبه: {why}',
  'could be read no further: {why}': 'لم تكتمل قراءته: {why}',
  'read as {encoding}': 'قُرئ بترميز {encoding}.',
  '{n} character(s) could not be read': { text: 'أحرفٌ لم تُقرأ: {n}.', forms: letters },
  'not a text file': 'ليس ملفًّا نصّيًّا.',
  'the file is empty': 'الملفّ فارغ.',
  'larger than {n} MB': 'أكبر من {n} ميغابايت.',
  'the line is longer than 16 MB': 'السطر أطول من 16 ميغابايت.',
  'holds a row of more than 16 MB': 'فيه صفٌّ أكبر من 16 ميغابايت.',
  'its JSON is nested too deeply': 'تداخُل JSON فيه أعمق ممّا يُقبل.',
  'is no export of WordPress: it has no channel': 'ليس ملفّ تصديرٍ من ووردبريس: لا قناة فيه.',
  'is no export of Ghost: it has no posts': 'ليس ملفّ تصديرٍ من غوست: لا مقالات فيه.',
  'ends before its end: what should follow is missing': 'الملفّ مبتور: ما بعد هذا ناقص.',
  'is cut off in the middle': 'مبتورةٌ في وسطها.',
  'declares a document type: exports have none, and it is not read':
    'فيه إعلان نوع مستند (DOCTYPE)، وملفّات التصدير لا إعلان فيها، فلم يُقرأ.',
  'is not a zip that can be read: {why}': 'ليس ملفّ zip يُقرأ: {why}',
  'the list of its files is damaged: {why}': 'فهرس ملفّاته تالف: {why}',
  'holds more than {n} files: the rest is left': { text: 'فيه أكثر من {n}، فتُركت البقيّة.', forms: files },
  'its files share their bytes, as no honest archive does: the rest is left':
    'ملفّاته يشترك بعضها مع بعضٍ في البايتات، وليس هذا في أرشيفٍ سليم، فتُركت البقيّة.',
  'its name leads out of the archive: {flaw}': 'اسمه يشير إلى خارج الأرشيف: {flaw}',
  'is locked with a password': 'مقفلٌ بكلمة سرّ.',
  'is packed in a way that is not read here': 'مضغوطٌ بطريقةٍ لا تُقرأ هنا.',
  'unpacks to more than {n} times its size': { text: 'يتضخّم عند فكّه أكثر من {n}.', forms: times },
  'no title was found: name its place in the mapping (html.title)':
    'لم يُعثر على العنوان: سمِّ موضعه في ملفّ المطابقة (html.title).',
  'no body was found: name its place in the mapping (html.body)':
    'لم يُعثر على المتن: سمِّ موضعه في ملفّ المطابقة (html.body).',
  'no front matter: the file should begin with a line of three hyphens':
    'لا ترويسة في أوّله: يبدأ الملفّ بسطرٍ فيه ثلاث شرطات.',
  'no body: nothing follows the front matter': 'لا متن: لا شيء بعد الترويسة.',
  'no body: nothing follows the heading lines': 'لا متن: لا شيء بعد سطور الترويسة.',
  'not a title: {n} characters, at most {most}': {
    text: 'ليس هذا عنوانًا: فيه {n}، والأقصى {most}.',
    forms: letters,
  },
  'the file ends after its first line: a date should follow the title':
    'ينتهي الملفّ بعد سطره الأوّل: بعد العنوان يأتي التاريخ.',
  'a date such as 2017/10/24 should stand here: "{text}"': 'موضع تاريخٍ مثل 2017/10/24، وفيه: «{text}».',
  'the section should stand on the line after the date': 'القسم يأتي في السطر الذي بعد التاريخ.',
};

/** What cleaning has seen in a body. */
const ofBodies: Record<string, ImportRemark> = {
  'the whole body was escaped once too often': 'كان المتن كلّه مرمَّزًا مرّةً زائدة.',
  '{n} character(s) were lost before: \ufffd': {
    text: 'أحرفٌ ضاعت قبل النقل، ومكانها \ufffd: {n}.',
    forms: letters,
  },
  'signs of a special font that other fonts do not have, near "{text}"': 'رموز خطٍّ خاصٍّ لا توجد في غيره، قرب «{text}».',
  'the letters seem to stand in reverse order, left as they are: "{text}"':
    'الأحرف تبدو معكوسة الترتيب، وتُركت كما هي: «{text}».',
  'Persian ya or kaf in Arabic text, {n} time(s), left as written: "{text}"': {
    text: 'ياءٌ أو كافٌ فارسيّة في نصٍّ عربيّ {n}، وتُركت كما كُتبت: «{text}».',
    forms: times,
  },
  'UTF-8 that was read as {pages}, repaired: "{before}" became "{after}"':
    'نصٌّ بترميز UTF-8 قُرئ بترميز {pages}، فأُصلح: «{before}» صار «{after}».',
  'letters misread that cannot be restored without loss: "{text}"': 'أحرفٌ أُفسد ترميزها ولا تُستعاد كاملة: «{text}».',
  'a block without a text of its own, left out: {name}': 'مكوّنٌ لا نصّ فيه، تُرك: {name}',
  'a frame without an address left out: {tag}': 'إطارٌ بلا عنوان، تُرك: {tag}',
  'a call of a footnote that is not there: its number stays': 'إحالةٌ إلى حاشيةٍ غير موجودة، وبقي رقمها.',
  '{n} footnote(s) that nothing in the text calls': { text: 'حواشٍ لا يحيل إليها النصّ: {n}.', forms: notes },
  'a link that leads to no page, its words kept: {address}': 'رابطٌ لا يؤدّي إلى صفحة، وبقيت كلماته: {address}',
  'more than {n} tags: the markup is left as it came': 'وسوم HTML فيه أكثر من {n}، فتُرك كما جاء.',
  'elements more than {n} deep, their text kept': 'عناصر متداخلةٌ أعمق من {n}، وبقي نصّها.',
  'a picture without an address left out': 'صورةٌ بلا عنوان، تُركت.',
  'a picture inside the text itself, {n} kB: {text}': 'صورةٌ مضمّنةٌ في النصّ نفسه، حجمها {n} كيلوبايت: {text}',
  'the address of a picture leads nowhere by itself: {address}': 'عنوان صورةٍ لا يكفي للوصول إليها: {address}',
  'hidden text left out: "{text}"': 'نصٌّ مخفيّ تُرك: «{text}».',
  'a picture of the media library that is not in the export: {id}': 'صورةٌ من مكتبة الوسائط ليست في ملفّ التصدير: {id}',
  'a gallery of all the pictures of its article: the export has none of them':
    'معرضٌ لكلّ صور مقالته، وليس في ملفّ التصدير منها شيء.',
  'code of a page builder left out: {code}': 'برمجةٌ من أداة بناء صفحات، تُركت: {code}',
  'an unknown shortcode, taken off its text: {code}': 'رمزٌ مختصرٌ غير معروف، أُزيل وبقي نصّه: {code}',
  'an unknown shortcode, left as it is: {code}': 'رمزٌ مختصرٌ غير معروف، تُرك كما هو: {code}',
  'parts of the body that are not taken: {names}': 'أجزاءٌ من المتن لا تُنقل: {names}',
  'the document of its editor is damaged and was left out': 'مستندُ محرّره تالف، فتُرك.',
};

/** Links and pictures. */
const ofLinks: Record<string, ImportRemark> = {
  'leads nowhere: {address}': 'رابطٌ لا يؤدّي إلى شيءٍ هنا: {address}',
  'there is no section of this name': 'لا قسم هنا بهذا الاسم.',
  'there is no tag of this name': 'لا وسم هنا بهذا الاسم.',
  'there is no author of this name': 'لا كاتب هنا بهذا الاسم.',
  'no address that could be led elsewhere': 'ليس عنوانًا يُحوَّل إلى غيره.',
  'picture missing: {address} ({why})': 'صورةٌ ناقصة ({why}): {address}',
  '{n} picture(s) stay where they are: --media or --download takes them': {
    text: 'صورٌ تبقى في مواضعها على الشبكة: {n}. تُنزَّل إن اخترت تنزيل الصور.',
    forms: pictures,
  },
  'not in the folder': 'ليست في مجلّد الصور',
  'too many redirects': 'تحويلاتٌ كثيرة',
  'no address': 'ليس عنوانًا',
  '{protocol} is not fetched': 'لا يُنزَّل ما عنوانه {protocol}',
  'addresses with a password are not fetched': 'لا يُنزَّل ما في عنوانه كلمة سرّ',
  'port {port} is not fetched': 'لا يُنزَّل من المنفذ {port}',
  '{host} is no public address': 'ليس {host} عنوانًا عامًّا',
  '{host} is {address}, no public address': '{host} عنوانه {address}، وليس عامًّا',
  '{host} has no address': 'لا عنوان للموقع {host}',
  'answered {status}': 'أجاب الموقع بالرمز {status}',
  'is {type}, no picture': 'نوعه {type}، وليس صورة',
  'was cut off': 'انقطع التنزيل',
  'type': 'نوع ملفٍّ لا يُقبل',
  'svg': 'ملفّات SVG لا تُقبل',
  'heic': 'ملفّات HEIC لا تُقبل',
  'large': 'أكبر ممّا يُقبل',
  'pixels': 'أبعادها أكبر ممّا يُقبل',
  'broken': 'ناقصةٌ أو تالفة',
  'empty': 'فارغة',
};

export const importRemarks: Readonly<Record<string, ImportRemark>> = {
  ...{ ...ofItems, ...ofPlaces, ...ofSkipped, ...ofFiles, ...ofBodies, ...ofLinks, ...fieldRemarks, ...schemaRemarks },
};
