/** The words of the page on which an article is written. */
export const articleWords = {
  untitled: 'بلا عنوان',
  firstSection: 'عامّ',
  copyOf: '{title} (نسخة)',
  inFuture: 'المقالة منشورة، فلا يُجعل تاريخها في المستقبل. اسحبها أوّلًا إن أردت تأجيلها.',
} as const;
