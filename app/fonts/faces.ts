import localFont from 'next/font/local';

/**
 * Two voices: Noto Naskh Arabic for reading, IBM Plex Sans Arabic for headings and interface; Reem Kufi for the name
 * of the publication alone. The reading face and the name (3 KB) are preloaded. Behind the Arabic in every stack stand
 * the figures and signs that it borrows from the Latin, and then the Latin letters, which only a page with foreign words
 * asks for. What is shown until they are there: app/styles/stand-ins.css.
 */
const naskhArabic = localFont({
  src: './generated/naskh-arabic.woff2',
  weight: '400 700',
  display: 'swap',
  preload: true,
  adjustFontFallback: false,
  variable: '--font-naskh-arabic',
  // Less what lies in the file of signs: a range that it cannot fill would make the page wait for it.
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0600-066C,U+066E-06D3,U+06D5-06DC,U+06DF-06E4,U+06E7-06E8,U+06EA-06EF,U+200C-200F',
    },
  ],
});
/** What stands alone and is rare: fetched by the page that has it. */
const naskhSigns = localFont({
  src: './generated/naskh-signs.woff2',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-naskh-signs',
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0653,U+066D,U+06D4,U+06DD-06DE,U+06E4-06E6,U+06E9,U+06F0-06F9,U+FD3E-FD3F,U+FDF2,U+FDFA-FDFB',
    },
  ],
});
// The Latin of Naskh stands taller than its Arabic: figures and names would shout in the middle of a line.
const naskhFigures = localFont({
  src: './generated/naskh-figures.woff2',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-naskh-figures',
  declarations: [
    { prop: 'size-adjust', value: '88%' },
    {
      prop: 'unicode-range',
      value: 'U+0020-0040,U+005B-0060,U+007B-00BF,U+00D7,U+00F7,U+2010-2033,U+2039-203A,U+20AC,U+2212',
    },
  ],
});
const naskhLatin = localFont({
  src: './generated/naskh-latin.woff2',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-naskh-latin',
  declarations: [
    { prop: 'size-adjust', value: '88%' },
    {
      prop: 'unicode-range',
      value: 'U+0041-005A,U+0061-007A,U+00C0-00D6,U+00D8-00F6,U+00F8-017F,U+02BE-02BF,U+1E0C-1E93',
    },
  ],
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
const plexFigures = localFont({
  src: [
    { path: './generated/plex-figures-400.woff2', weight: '400' },
    { path: './generated/plex-figures-600.woff2', weight: '600' },
  ],
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-plex-figures',
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0020-0040,U+005B-0060,U+007B-00BF,U+00D7,U+00F7,U+2010-2033,U+2039-203A,U+20AC,U+2212',
    },
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
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0041-005A,U+0061-007A,U+00C0-00D6,U+00D8-00F6,U+00F8-017F,U+02BE-02BF,U+1E0C-1E93',
    },
  ],
});
const wordmark = localFont({
  src: './generated/reem-wordmark.woff2',
  weight: '400 700',
  display: 'swap',
  preload: true,
  adjustFontFallback: false,
  variable: '--font-wordmark',
});

/** Class names that define the font variables; they belong on <html>. */
export const fontVariables = [
  naskhArabic,
  naskhSigns,
  naskhFigures,
  naskhLatin,
  plexArabic,
  plexFigures,
  plexLatin,
  wordmark,
]
  .map((face) => face.variable)
  .join(' ');
