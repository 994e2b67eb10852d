/** Bytes of a text file of unknown origin, as text. */

export type Encoding = string;

export interface Decoded {
  text: string;
  /** By the name that TextDecoder gives it: "utf-8", "windows-1256", "iso-8859-6" … */
  encoding: Encoding;
}

/**
 * Decides by `encodingOf` and decodes. Whether the result is an article is for the source to judge.
 * @param declared what the file says of itself, if it does
 * @returns null for what holds a NUL character: not text
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded | null {
  const encoding = encodingOf(bytes, declared, true);
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\0') ? null : { encoding, text };
}

/**
 * The encoding of bytes. A byte order mark decides; else UTF-16 where every other byte says so; else UTF-8 where every
 * sequence is valid (no other encoding of Arabic looks like it by chance, whatever is declared); else what is declared, unless that is UTF-8; else the code page of Arabic Windows, or ISO-8859-6 where the letters say so.
 * @param bytes all there is, or a beginning
 * @param whole whether it is all: a beginning may end inside a letter
 */
export function encodingOf(bytes: Uint8Array, declared?: string, whole = false): Encoding {
  const marked = byMark(bytes);
  if (marked) return marked;
  const known = declared === undefined ? null : nameOf(declared);
  const wide = byZeros(bytes);
  if (wide) return wide;
  if (fits(bytes, 'utf-8', whole)) return known !== null && isAscii(bytes) ? asciiOf(known) : 'utf-8';
  if (known !== null && !known.startsWith('utf-') && fits(bytes, known, whole)) return known;
  return isIso(bytes, whole) ? 'iso-8859-6' : 'windows-1256';
}

/** The name of an encoding as TextDecoder has it; null for one that it does not know. */
export function nameOf(label: string): Encoding | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function byMark([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

export function fits(bytes: Uint8Array, encoding: Encoding, whole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/** A beginning in ASCII says nothing of what follows: what is declared holds, where ASCII is a part of it. */
const asciiOf = (known: Encoding): Encoding => (known.startsWith('utf-16') ? 'utf-8' : known);
const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80 && byte !== 0);

const MOST = 4096;

/** UTF-16 without a mark: of two bytes one says the block of the letter, which is 0 (Latin) or 6 (Arabic). */
function byZeros(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(bytes.length, MOST) >> 1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) {
    if (bytes[at] !== 0 && bytes[at] !== 6) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (pairs < 4) return null;
  if (odd > pairs * 0.9 && even < pairs * 0.2) return 'utf-16le';
  return even > pairs * 0.9 && odd < pairs * 0.2 ? 'utf-16be' : null;
}

/**
 * ISO-8859-6 and windows-1256 agree on the letters up to dad. After it the common ones of ISO are Latin letters with
 * accents in Windows, and the common ones of Windows (fa, qaf, kaf, ya) are nothing in ISO.
 */
function isIso(bytes: Uint8Array, whole: boolean): boolean {
  if (!fits(bytes, 'iso-8859-6', whole)) return false;
  const high = bytes.filter((byte) => byte >= 0xc1);
  const accented = high.filter((byte) => byte === 0xe0 || byte === 0xe2 || (byte >= 0xe7 && byte <= 0xeb));
  return accented.length * 10 > high.length;
}
