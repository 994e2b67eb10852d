/** What engines are told of a page that has no description of its own. {site} is the magazine's name. */
export const headWords = {
  article: 'مقالة في قسم «{section}» من «{site}»، {date}.',
  articleBy: 'مقالة بقلم {authors} في قسم «{section}» من «{site}»، {date}.',
  section: 'قسم «{name}» من أقسام «{site}»: {count}.',
  author: '{name} في «{site}»: {count}.',
  series: 'أجزاء سلسلة «{name}» في «{site}» بترتيبها: {count}.',
  tag: 'ما وُسم بـ«{name}» في «{site}»: {count}.',
  issue: '{name} من «{site}»، {date}: {count}.',
  issues: 'أعداد «{site}» كلّها، من أحدثها إلى أوّلها: {count}.',
  archive: {
    gregorian: 'أرشيف «{site}»: كلّ ما نُشر، مرتّبًا بالسنة والشهر.',
    hijri: 'أرشيف «{site}» بالتقويم الهجري: كلّ ما نُشر، مرتّبًا بالسنة الهجرية وشهرها.',
  },
  archiveBetween: 'من {first} إلى {last}: {count}.',
  thisDay: 'ما نُشر في «{site}» في مثل هذا اليوم من سنواتٍ مضت، بالتقويمين الميلادي والهجري.',
  authors: 'كتّاب «{site}» على حروف المعجم: {count}.',
  tags: 'وسوم «{site}» بحسب ورودها: {count}.',
  period: 'ما نُشر في «{site}» خلال {period}: {count}.',
  mostRead: 'أكثر المقالات قراءةً في «{site}».',
  counting:
    'كيف تُعدّ زيارات المقالات في «{site}»: ما الذي يُحسب زيارةً وما الذي لا يُحسب، وما الذي يُحفظ عن القارئ وما الذي لا يُحفظ، وكيف يختار ألّا تُحسب زياراته.',
  corrections: 'كيف تُصحَّح الأخطاء في «{site}».',
  since: 'تصدر منذ {year}.',
  sections: 'من أقسامها: {names}.',
  single: 'عنوانها: {titles}.',
  among: 'منها: {titles}.',
  quoted: '«{title}»',
  comma: '، ',
  page: 'الصفحة {page} من {pages}.',
  pageTitle: 'الصفحة {page}',
  feeds: { rss: '{name} (RSS)', atom: '{name} (Atom)', json: '{name} (JSON Feed)' },
} as const;

/** The panel on an article by which it is cited. */
export const citeWords = {
  title: 'اقتبس هذه المقالة',
  quoted: '«{title}»',
  volume: 'المجلّد {volume}',
  copy: 'انسخ الاقتباس',
  copied: 'نُسخ.',
  apa: { label: 'بأسلوب APA', copy: 'انسخه بأسلوب APA', date: '{year}، {day} {month}' },
  formats: { 'bib': 'BibTeX', 'ris': 'RIS', 'csl.json': 'CSL-JSON' },
} as const;
