import path from 'node:path';

/** Bytes: file systems take 255, and a part has a longer name than its file. */
const LONGEST = 200;

/**
 * The name under which a file that somebody brought is kept: of its own name what is harmless. Never hidden, never
 * a path; empty when nothing is left.
 */
export function uploadName(given: string): string {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/^[.\s]+|\s+$/gu, '');
  const extension = path.extname(clean).slice(0, 12);
  let stem = clean.slice(0, clean.length - path.extname(clean).length);
  while (Buffer.byteLength(stem) > LONGEST - extension.length) stem = [...stem].slice(0, -1).join('');
  return `${stem}${extension}`;
}
