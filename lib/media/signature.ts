/** What a file is, by its first bytes: neither its name nor what the sender says of it is believed. */

export type FileKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'pdf';
/** Kinds that are known and not taken, each for a reason of its own. */
export type RefusedKind = 'svg' | 'heic';

const latin = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** The brands of the ISO base media format (ISO 14496-12 §4.3) that pictures carry. */
const AVIF = /^(avif|avis)$/u;
const HEIC = /^(hei[cmsx]|hev[cmsx]|mif1|msf1)$/u;
/** A PDF may begin a little later than the file (PDF 32000-1, implementation note 13). */
const PDF_WITHIN = 1_024;
const SVG_WITHIN = 4_096;

/** The kind of a file; null when it is none that is known. */
export function kindOfFile(bytes: Uint8Array): FileKind | RefusedKind | null {
  const head = latin(bytes, 0, 32);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/u.test(head)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/u.test(head)) return 'webp';
  if (head.slice(4, 8) === 'ftyp') return brandOf(bytes);
  if (latin(bytes, 0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  return /^(\xef\xbb\xbf)?\s*<[\s\S]*?<?svg[\s>]/iu.test(latin(bytes, 0, SVG_WITHIN)) ? 'svg' : null;
}

/** The chief brand decides; a general one leaves it to those that the file says it agrees with. */
function brandOf(bytes: Uint8Array): 'avif' | 'heic' | null {
  const length = Math.min(Buffer.from(bytes.subarray(0, 4)).readUInt32BE(), 128, bytes.length);
  const brands = [latin(bytes, 8, 12)];
  for (let at = 16; at + 4 <= length; at += 4) brands.push(latin(bytes, at, at + 4));
  if (brands.some((brand) => AVIF.test(brand))) return 'avif';
  return brands.some((brand) => HEIC.test(brand)) ? 'heic' : null;
}
