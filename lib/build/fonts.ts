import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';

/**
 * The fonts come whole from their npm packages (all OFL) and are cut here to what an Arabic page can hold: Noto Naskh
 * falls from 94 KB to 23 KB, of which no page needs more at first. Cut at build time, so the repository carries no font
 * file (decision 009).
 */

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

// Punctuation, letters, digits, the letters that Arabic borrows for foreign sounds, and every mark that stands on a
// letter, the Qur'an's as well: a letter and its mark are set by one font or not at all. Letters of other languages fall
// to the system's font.
const TEXT = ['\u060c\u061b\u061f', range(0x0621, 0x063a), range(0x0640, 0x0657), range(0x0660, 0x066c)]
  .concat(['\u0670\u0671\u067e\u0686\u0698\u06a4\u06a9\u06af\u06c1\u06cc'])
  .concat([range(0x06d6, 0x06dc), range(0x06df, 0x06e4), '\u06e7\u06e8', range(0x06ea, 0x06ed)])
  .concat(['\u200c\u200d\u200e\u200f \u00a0\u00ab\u00bb()[]'])
  .join('');
// What stands alone, joined to nothing, and is rare: the Qur'an's signs and small letters with the lengthening that may
// stand on them, its brackets, the honorific ligatures, the eastern digits, the star.
const SIGNS = ['\u066d\u06d4\u06dd\u06de\u06e5\u06e6\u06e9\ufd3e\ufd3f\ufdf2\ufdfa\ufdfb', range(0x06f0, 0x06f9)]
  .concat(['\u0653\u06e4'])
  .join('');
const ARABIC = TEXT + SIGNS;
// What Arabic text borrows from the Latin font on every page: space, figures, punctuation, brackets, currencies.
const FIGURES = [range(0x20, 0x40), range(0x5b, 0x60), range(0x7b, 0x7e), range(0xa0, 0xbf), '\u00d7\u00f7']
  .concat([range(0x2010, 0x2027), '\u2030\u2032\u2033\u2039\u203a\u20ac\u2212'])
  .join('');
// Latin letters with accents and transliteration (macrons, dots below, half rings); a page without them does not ask.
const LETTERS = [range(0x41, 0x5a), range(0x61, 0x7a), range(0xc0, 0x17f), range(0x1e0c, 0x1e93), '\u02be\u02bf'].join(
  '',
);
const LATIN = LETTERS + FIGURES;

/** What joins and places letters and marks; without forms for other languages, and other shapes for the same digit. */
const SHAPING = [
  'ccmp',
  'isol',
  'init',
  'medi',
  'fina',
  'rlig',
  'liga',
  'calt',
  'curs',
  'kern',
  'mark',
  'mkmk',
  'tnum',
];

/** Of figures: their width in columns and the room between them; no fractions, ordinals or small raised ones. */
const PLAIN = ['kern', 'lnum', 'tnum'];

const NASKH = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic';
const PLEX = '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic';
const REEM = '@fontsource-variable/reem-kufi/files/reem-kufi';
/** As the masthead shows the name (components/layout/layout.css). */
const WORDMARK_WEIGHT = 600;

/**
 * Writes the site's font files (WOFF2) to `folder`.
 * @param wordmark the publication's name: its face holds those letters and no others
 */
export async function buildFonts(folder: string, wordmark: string): Promise<void> {
  const faces: [name: string, source: string, text: string, features?: string[]][] = [
    ['naskh-arabic', `${NASKH}-arabic-wght-normal`, TEXT, SHAPING],
    ['naskh-signs', `${NASKH}-arabic-wght-normal`, SIGNS, SHAPING],
    ['naskh-figures', `${NASKH}-latin-wght-normal`, FIGURES, PLAIN],
    ['naskh-latin', `${NASKH}-latin-wght-normal`, LETTERS],
    ['plex-arabic-400', `${PLEX}-arabic-400-normal`, ARABIC],
    ['plex-arabic-600', `${PLEX}-arabic-600-normal`, ARABIC],
    ['plex-figures-400', `${PLEX}-latin-400-normal`, FIGURES, PLAIN],
    ['plex-latin-400', `${PLEX}-latin-400-normal`, LETTERS],
    ['plex-figures-600', `${PLEX}-latin-600-normal`, FIGURES, PLAIN],
    ['plex-latin-600', `${PLEX}-latin-600-normal`, LETTERS],
    ['reem-wordmark', `${REEM}-arabic-wght-normal`, wordmark],
  ];
  await mkdir(folder, { recursive: true });
  for (const [name, source, text, keepFeatures] of faces) {
    const options = { targetFormat: 'woff2', ...(keepFeatures && { keepFeatures }) } as const;
    await writeFile(path.join(folder, `${name}.woff2`), await subsetFont(await wholeOf(source), text, options));
  }
  await buildDrawnFonts(folder, wordmark);
}

/** The same letters for pictures of titles (lib/social), whose painter reads sfnt only and knows no variable faces. */
async function buildDrawnFonts(folder: string, wordmark: string): Promise<void> {
  const faces: [name: string, source: string, text: string][] = [
    ['plex-arabic-400', `${PLEX}-arabic-400-normal`, ARABIC],
    ['plex-arabic-600', `${PLEX}-arabic-600-normal`, ARABIC],
    ['plex-latin-400', `${PLEX}-latin-400-normal`, LATIN],
    ['plex-latin-600', `${PLEX}-latin-600-normal`, LATIN],
    ['reem-wordmark', `${REEM}-arabic-wght-normal`, wordmark],
  ];
  for (const [name, source, text] of faces) {
    const axes = name === 'reem-wordmark' ? { variationAxes: { wght: WORDMARK_WEIGHT } } : {};
    const cut = await subsetFont(await wholeOf(source), text, { targetFormat: 'sfnt', ...axes });
    await writeFile(path.join(folder, `${name}.ttf`), cut);
  }
}

const wholeOf = (source: string): Promise<Buffer> => readFile(path.resolve('node_modules', `${source}.woff2`));
