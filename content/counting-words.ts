/** What editors are told about the numbers of readers. {name} is where a value goes. */
export const countingWords = {
  alarms: {
    none: 'لا شيء يدعو إلى الشكّ في الأرقام.',
    surge:
      '{day}: المقالة {id} «{title}» بلغت زياراتها {readers}، ومعدّل أيامها السبعة السابقة {mean}، و{single}% من زوّارها لم يفتحوها إلا مرّةً واحدة. لعلّ برنامجًا يفتحها.',
    robots: '{day}: {share}% من مرّات الفتح جاءت من برامج تُعلن أنّها روبوتات. لم يُحسب منها شيء.',
    dataCentres: '{day}: {share}% من مرّات الفتح جاءت من مراكز البيانات، وقد يكون فيها قرّاءٌ يمرّون بشبكةٍ خاصّة (VPN).',
  },
} as const;
