/** The short signs of print, with what they stand for. */
export interface Abbreviation {
  sign: string;
  means: string;
  /** What stands before and after it where it means this and nothing else: parts of regular expressions. */
  before: string;
  after: string;
}

const YEAR = '(?:[\\d٠-٩]{3,4})';

/**
 * A single letter means many things: «م» after a number is a metre as often as an era. So each is taken only where its
 * neighbours leave no doubt; a sign that stays as it is does no harm.
 */
export const abbreviations: readonly Abbreviation[] = [
  { sign: 'هـ', means: 'هجرية', before: `${YEAR}[ \\u00a0]?`, after: '' },
  { sign: 'ق.م', means: 'قبل الميلاد', before: '[\\d٠-٩][ \\u00a0]?', after: '' },
  {
    sign: 'م',
    means: 'ميلادية',
    before: `(?:سنة|عام|هـ[ \\u00a0]?[/=(،–-])[ \\u00a0]?${YEAR}[ \\u00a0]?`,
    after: '',
  },
  { sign: 'ص', means: 'صفحة', before: '', after: '\\.?[ \\u00a0]?[\\d٠-٩]' },
  { sign: 'ع', means: 'العدد', before: '[،(][ \\u00a0]?', after: '\\.?[ \\u00a0]?[\\d٠-٩]' },
  { sign: 'ج', means: 'الجزء', before: '[،(][ \\u00a0]?', after: '\\.?[ \\u00a0]?[\\d٠-٩]' },
];
