/** When a page of the desk is not there, or could not be drawn. */
export const deskTroubles = {
  missingTitle: 'ليس في المكتب صفحةٌ بهذا العنوان',
  missingText: 'لعلّ ما تبحث عنه حُذف أو نُقل، أو أنّه ليس من صلاحيّاتك.',
  failedTitle: 'تعذّر عرض هذه الصفحة',
  failedText: 'حدث خطأٌ عندنا وقد سُجّل. آخر ما حُفظ باقٍ كما هو. حاول مرّةً أخرى، فإن تكرّر فأخبر من يدير الموقع.',
  retry: 'حاول مرّةً أخرى',
  toDesk: 'إلى أوّل المكتب',
} as const;
