import { describe, expect, it } from 'vitest';
import { fold, foldWithOrigins } from '@/lib/arabic/fold';

describe('fold', () => {
  it.each([
    ['alef with hamza above', 'أحمد', 'احمد'],
    ['alef with hamza below', 'إسلام', 'اسلام'],
    ['alef with madda', 'آداب', 'اداب'],
    ['alef wasla', '\u0671لحمد', 'الحمد'],
    ['alef and a combining madda', 'ا\u0653داب', 'اداب'],
    ['alef and a combining hamza', 'ا\u0654حمد', 'احمد'],
    ['alef maqsura', 'على', 'علي'],
    ['ta marbuta', 'مدرسة', 'مدرسه'],
    ['waw with hamza', 'مؤمن', 'مومن'],
    ['ya with hamza', 'مسائل', 'مسايل'],
    ['ya and a combining hamza', 'مسا\u064a\u0654ل', 'مسايل'],
    ['a hamza on the line stays', 'سماء', 'سماء'],
    ['Farsi ya', 'عل\u06cc', 'علي'],
    ['ya with e', '\u06d0', '\u064a'],
    ['keheh', '\u06a9تاب', 'كتاب'],
    ['heh goal, doachashmee, ae', '\u06c1\u06be\u06d5', '\u0647\u0647\u0647'],
    ['letters of their own stay', 'گپچڤ', 'گپچڤ'],
    ['vowel marks', 'كَتَبَ الطِّبُّ كتابًا', 'كتب الطب كتابا'],
    ['dagger alef', 'رحم\u0670ن', 'رحمن'],
    ["Qur'anic marks", 'قل\u06d6 هو\u06da', 'قل هو'],
    ['verse and star signs stay', '\u06dd\u06de\u06e9', '\u06dd\u06de\u06e9'],
    ['tatweel', '(تـــنــويـه)', '(تنويه)'],
    ['direction controls', '\u200f\u202bنص\u202c\u2067ا\u2069\u061c\u200e', 'نصا'],
    ['soft hyphen and joiners', 'ك\u00adت\u200cا\u200dب', 'كتاب'],
    ['Arabic-Indic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['Eastern digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['decimal sign', '٣٫١٤', '3.14'],
    ['thousands sign between digits', '٩٬٧٢٤', '9724'],
    ['thousands sign among letters', 'أ\u066cب', 'ا\u066cب'],
    ['presentation forms', '\ufe8e\ufedf\ufeb4\ufefc\ufee1', 'السلام'],
    ['lam-alef with hamza', '\ufef7', 'لا'],
    ['presentation form and a mark', '\ufe8d\u0654', 'ا'],
    ['ligature of Allah', '\ufdf2', 'الله'],
    ['blessing and brackets stay', '\ufdfa \ufdfb \ufd3f\ufd3e', '\ufdfa \ufdfb \ufd3f\ufd3e'],
    ['isolated form of a mark', 'ك\ufe76تب', 'كتب'],
    ['isolated fathatan', 'كتابا\ufe70', 'كتابا'],
    ['Latin capitals', 'Ibn SĪNĀ', 'ibn sīnā'],
    ['punctuation and space stay', 'قال: «نعم»؟', 'قال: «نعم»؟'],
    ['nothing', '', ''],
  ])('%s: %j → %j', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});

describe('foldWithOrigins', () => {
  it.each<[string, string, string, number[]]>([
    ['plain', 'كتب', 'كتب', [0, 1, 2, 3]],
    ['nothing', '', '', [0]],
    ['marks between', 'كَتَبَ', 'كتب', [0, 2, 4, 6]],
    ['a leading control', '\u200fاب', 'اب', [1, 2, 3]],
    ['only dropped characters', '\u200f\u0640', '', [2]],
    ['tatweel', 'كتـــاب', 'كتاب', [0, 1, 5, 6, 7]],
    ['a composed letter', 'ا\u0653ب', 'اب', [0, 2, 3]],
    ['one form, two letters', '\ufefbب', 'لاب', [0, 0, 1, 2]],
    ['a dropped thousands sign', '١٬٢', '12', [0, 2, 3]],
    ['a surrogate pair', '\u{1f600}اب', '\u{1f600}اب', [0, 0, 2, 3, 4]],
  ])('%s', (_, text, folded, origin) => {
    expect(foldWithOrigins(text)).toEqual({ text: folded, origin });
  });

  it.each([
    ['الرَّحمٰن الرحيم', 'الرحمن', 'الرَّحمٰن'],
    ['قال (تـــنــويـه) مهمّ', 'تنويه', 'تـــنــويـه'],
    ['في سنة ١٬٤٣٩ هـ', '1439', '١٬٤٣٩'],
    ['كتابُ الطبِّ', 'الطب', 'الطبِّ'],
    ['أُولـٰئك', 'اوليك', 'أُولـٰئك'],
  ])('in %j the match of %j is %j', (text, query, marked) => {
    const { text: folded, origin } = foldWithOrigins(text);
    const start = folded.indexOf(query);
    expect(text.slice(origin[start], origin[start + query.length])).toBe(marked);
  });
});
