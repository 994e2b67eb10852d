/** Links within the site, of which an address in Arabic is the longest part; those in <head> stay as they are. */
const LINK = /(<a\b[^>]*? href=")(\/[^"]*%[^"]*)"/gu;
const ENCODED = /(?:%[89A-F][0-9A-F])+/gu;
const LETTERS = /^[\p{L}\p{M}\p{Nd}]+$/u;

/**
 * The page with the letters of its addresses as letters, which browsers encode by themselves (URL Standard: letters
 * beyond ASCII are URL code points). «%D8%A7» is three times as long; and a slug in letters repeats the title beside it, so
 * that compressed pages lose a thirtieth. Whatever is no letter, mark or digit stays encoded.
 */
export const writeOutLinks = (html: string): string =>
  html.replace(LINK, (_, before: string, address: string) => `${before}${address.replace(ENCODED, written)}"`);

function written(encoded: string): string {
  try {
    const text = decodeURIComponent(encoded);
    return LETTERS.test(text) ? text : encoded;
  } catch {
    return encoded;
  }
}
