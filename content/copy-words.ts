/** What the copy of the site in files says where the site would need a server (lib/export/site). */
export const copyWords = {
  home: 'إلى الصفحة الرئيسية',
  archive: 'إلى الأرشيف',
  moved: 'انتقلت هذه الصفحة',
  /** Parts that only a server can do, by the first part of their address. */
  parts: {
    search: {
      title: 'البحث غير متاح في هذه النسخة',
      text: 'هذه نسخة من الموقع في ملفّات، والبحث يحتاج إلى خادم. يمكنك أن تصل إلى المقالات من الأرشيف ومن صفحات الأبواب والكتّاب والوسوم.',
    },
    saved: {
      title: 'المحفوظات غير متاحة في هذه النسخة',
      text: 'هذه نسخة من الموقع في ملفّات، ولا يُحفظ فيها شيء للقراءة لاحقًا: فهي كلّها محفوظة عندك.',
    },
    other: {
      title: 'لا تعمل هذه الصفحة في النسخة',
      text: 'هذه نسخة من الموقع في ملفّات، وهذه الصفحة تحتاج إلى خادم. تجدها في الموقع نفسه.',
    },
  },
  missing: {
    title: 'ليست هذه الصفحة في النسخة',
    text: 'لم تكن هذه الصفحة متاحة في الموقع حين صُنعت هذه النسخة.',
  },
};
