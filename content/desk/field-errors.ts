/** What stands beside a field that cannot be saved as it is. */
export const fieldErrors: {
  empty: string;
  short: string;
  long: string;
  small: string;
  big: string;
  email: string;
  url: string;
  wrong: string;
  messages: Record<string, string>;
} = {
  empty: 'هذا الحقل لا يُترك فارغًا.',
  short: 'أقصر من اللازم: {n} أحرف على الأقلّ.',
  long: 'أطول من اللازم: {n} حرفًا على الأكثر.',
  small: 'أصغر من اللازم: {n} على الأقلّ.',
  big: 'أكبر من اللازم: {n} على الأكثر.',
  email: 'ليس هذا عنوان بريدٍ صحيحًا.',
  url: 'ليس هذا رابطًا صحيحًا.',
  wrong: 'لم نفهم ما كُتب هنا. راجعه من فضلك.',
  /** For messages that a schema gives itself, by their English text. */
  messages: {
    'is empty': 'هذا الحقل لا يُترك فارغًا.',
    'is not a date': 'ليس هذا تاريخًا صحيحًا.',
    'is missing: what is published has a date': 'لا بدّ من تاريخ النشر قبل النشر أو الجدولة.',
    'is not a whole number': 'اكتب عددًا صحيحًا.',
    'is in the future': 'هذا تاريخٌ لم يأتِ بعد.',
    'is not after the publication': 'لا بدّ أن يكون بعد وقت النشر.',
    'is not an address': 'ليس هذا عنوانًا صحيحًا. يبدأ المسار بشرطة مائلة: /section/…',
    'has a query': 'العناوين التي فيها علامة استفهام أو # لا تُحوّل.',
    'cannot move': 'هذا العنوان من الموقع نفسه ولا يُحوّل.',
    'is the same': 'العنوانان متطابقان.',
    'is not two addresses': 'لا بدّ من عنوانين: القديم ثم الجديد.',
    'is not a number': 'اكتب رقمًا صحيحًا.',
    'belongs to a series: a part has a series, and a series its part':
      'السلسلة ورقم الجزء متلازمان: اختر السلسلة واكتب رقم الجزء، أو اتركهما معًا.',
    'ends before it begins': 'لا تكون الصفحة الأخيرة قبل الأولى.',
    'is taken': 'هذا مستعمل من قبل. اختر غيره.',
    'holds a NUL character': 'في النصّ محرفٌ خفيّ لا يُحفظ. احذفه ثم أعد المحاولة.',
    'is larger than 8 MB': 'المتن أكبر من 8 ميغابايت.',
    'is easy to guess': 'كلمةٌ يسهل تخمينها. جرّب جملةً قصيرة تحفظها.',
    'is not the same twice': 'ليست كالأولى. اكتبها مرّةً أخرى.',
    'is no ISSN': 'ليس هذا رقمًا معياريًّا صحيحًا. راجع أرقامه الثمانية.',
    'is no key': 'المفتاح من 8 إلى 128 حرفًا لاتينيًّا أو رقمًا أو شرطة، بلا مسافات.',
    'is larger than 1 MB': 'الملاحظة أكبر من ميغابايت واحد.',
  },
};
