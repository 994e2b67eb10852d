/** Languages that are written from right to left (the letters of CLDR's «rtl» scripts). */
const RTL = /^(ar|arc|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(-|$)/iu;

export const directionOf = (language: string): 'rtl' | 'ltr' => (RTL.test(language) ? 'rtl' : 'ltr');

const RLM = '\u200f';
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A title as programs may show it in a line of their own direction: they take the first letter's. So an Arabic title
 * that begins with a Latin word gets a mark before it (UAX #9, rule P2).
 */
export function titleForLists(title: string): string {
  const first = /\p{L}/u.exec(title)?.[0];
  return first !== undefined && !RTL_LETTER.test(first) && RTL_LETTER.test(title) ? `${RLM}${title}` : title;
}
