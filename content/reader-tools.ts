/** What a script adds to an article: by what it is heard, passed on and printed, and what is copied of it. */
export const readerTools = {
  listen: 'استمع',
  share: 'شارك',
  copyLink: 'انسخ الرابط',
  linkCopied: 'نُسخ الرابط',
  print: 'اطبع',
  addSource: 'أضف المصدر عند النسخ',
};
