/**
 * What the search knows of Arabic: words too common to look for, the letters that words begin and end with, the names
 * of the query language, the letters of a keyboard. Spelled as people spell; the search folds them itself.
 */

/** Too common to tell one article from another: looked for only when nothing else was asked. */
export const stopWords = (
  'من ومن منها منه في وفي فيها فيه و ف ثم أو ب بها به ا أي لا ولا ألا إلا لكن ما وما كما فما عن مع إذا أن إن أنها إنها ' +
  'أنه إنه بأن فأن وأن وإن التي الذي الذين إلى على عليها عليه أما إما أيضا كل وكل لم ولم لن ولن هي هو وهي وهو فهي فهو أنت ' +
  'لك لها له هذه هذا تلك ذلك هناك كانت كان يكون تكون وكانت وكان غير بعض قد نحو بين بينما منذ ضمن حيث الآن خلال بعد قبل ' +
  'حتى عند عندما لدى جميع'
).split(' ');

/** What a question asks with: left out of a query beside the words above. */
export const questionWords =
  'ماذا متى أين كيف كم هل لماذا أية ماهي ماهو من وما بماذا لمن مما عما فيم بم مم أيّ وكم وكيف ومتى وأين ولماذا ماهى هم هن'.split(
    ' ',
  );

/** Beginnings that light stemming takes off, longest first; a lone «و» is taken off before. */
export const lightPrefixes = 'وال بال كال فال ال لل'.split(' ');
/** Endings that light stemming takes off, one after the other. */
export const lightSuffixes = 'ها ان ات ون ين يه ه ي'.split(' ');

/** Endings that the extended stem takes off beside those: pronouns, duals, the feminine. */
export const extendedSuffixes =
  'تهما تيهما كما هما تها تهم تنا تان تين يات يون يين وها وهم هم هن كم نا ني وا تم تي ته ت ا'.split(' ');

/** One letter that may stand before a word, or may not. */
export const looseParticles = 'ب ل ف ك'.split(' ');
/** What else may stand before it, longest first, to be taken off. */
export const heavyParticles = 'وبال وال فال بال كال ولل لل ال وب ول فب فل س سي ست سن و ف ب ل ك'.split(' ');

/** The names of the query language's fields. */
export const fieldNames = {
  author: ['كاتب', 'الكاتب', 'مؤلف'],
  section: ['قسم', 'القسم', 'باب'],
  tag: ['وسم', 'الوسم', 'موضوع'],
  year: ['سنة', 'عام', 'السنة'],
  issue: ['عدد', 'العدد'],
} as const;

/** The keys of a Latin keyboard and what the Arabic one (101) gives for them, without and with the shift key. */
export const keyboard = {
  latin: "` q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , . / Y T G B H N Q W E R A S X ~ J".split(' '),
  arabic: 'ذ ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز ظ إ لإ لأ لآ أ آ َ ً ُ ٌ ِ ٍ ْ ّ ـ'.split(' '),
} as const;

/** Letters of neighbouring languages, by the Arabic letter that a reader without them types. */
export const foreignLetters: Readonly<Record<string, string>> = {
  پ: 'ب',
  چ: 'ج',
  ڤ: 'ف',
  گ: 'ك',
  ڭ: 'ك',
  ژ: 'ز',
  ڨ: 'ق',
  ٹ: 'ت',
  ڈ: 'د',
  ڑ: 'ر',
  ں: 'ن',
};
