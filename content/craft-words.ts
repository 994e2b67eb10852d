/** What the page of an article says beside its text. */
export const craftWords = {
  contents: 'محتويات المقالة',
  table: 'جدول',
  paragraphLink: 'رابط الفقرة {n}',
  headingLink: 'رابط العنوان:',
  paragraphCopied: 'نُسخ الرابط',
} as const;
