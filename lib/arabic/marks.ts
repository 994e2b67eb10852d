/** The invisible and the optional in Arabic text, named once. Each is the inside of a character class. */

/** Vowel and Qur'anic marks. U+06DD, 06DE, 06E9 are signs of their own, not marks on a letter. */
export const TASHKEEL = '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed';

/** The stroke that only lengthens a word. */
export const TATWEEL = '\\u0640';

/** Direction controls: marks, embeddings, overrides, isolates. */
export const BIDI_CONTROLS = '\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069';

/** Soft hyphen, joiners, zero-width space, byte order mark. */
export const INVISIBLE = '\\u00ad\\u200b\\u200c\\u200d\\ufeff';

const tashkeel = new RegExp(`[${TASHKEEL}${TATWEEL}]`, 'gu');
const hidden = new RegExp(`[${BIDI_CONTROLS}${INVISIBLE}]`, 'gu');

/** Drops vowel marks and tatweel; letters stay as they are. */
export const withoutMarks = (text: string): string => text.replace(tashkeel, '');

/** Drops direction controls and zero-width characters. */
export const withoutHidden = (text: string): string => text.replace(hidden, '');
