import localFont from 'next/font/local';

/**
 * Two voices: Noto Naskh Arabic for reading, IBM Plex Sans Arabic for headings and interface; Reem Kufi for the name
 * of the publication alone. Only the reading face is preloaded. Latin stands behind Arabic in every stack, and gets
 * what Arabic text borrows from it (digits, brackets) through `unicode-range`.
 */
const naskhArabic = localFont({
  src: './generated/naskh-arabic.woff2',
  weight: '400 700',
  display: 'swap',
  preload: true,
  adjustFontFallback: false,
  variable: '--font-naskh-arabic',
  declarations: [
    { prop: 'unicode-range', value: 'U+0600-06FF,U+0750-077F,U+200C-200F,U+FD3E-FD3F,U+FDF2,U+FDFA-FDFB' },
  ],
});
const naskhLatin = localFont({
  src: './generated/naskh-latin.woff2',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-naskh-latin',
  // Its Latin stands taller than its Arabic: figures and names would shout in the middle of a line.
  declarations: [{ prop: 'size-adjust', value: '88%' }],
});
const plexArabic = localFont({
  src: [
    { path: './generated/plex-arabic-400.woff2', weight: '400' },
    { path: './generated/plex-arabic-600.woff2', weight: '600' },
  ],
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-plex-arabic',
  declarations: [
    { prop: 'unicode-range', value: 'U+0600-06FF,U+0750-077F,U+200C-200F,U+FD3E-FD3F,U+FDF2,U+FDFA-FDFB' },
  ],
});
const plexLatin = localFont({
  src: [
    { path: './generated/plex-latin-400.woff2', weight: '400' },
    { path: './generated/plex-latin-600.woff2', weight: '600' },
  ],
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-plex-latin',
});
const wordmark = localFont({
  src: './generated/reem-wordmark.woff2',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-wordmark',
});

/** Class names that define the font variables; they belong on <html>. */
export const fontVariables = [naskhArabic, naskhLatin, plexArabic, plexLatin, wordmark]
  .map((face) => face.variable)
  .join(' ');
