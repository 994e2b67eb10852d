import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';

/**
 * The fonts come whole from their npm packages (all OFL) and are cut here to what an Arabic page can hold: Noto Naskh
 * falls from 94 KB to 33 KB. Cut at build time, so the repository carries no font file (decision 009).
 */

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

// Punctuation, letters, marks, both digit sets, the letters that Arabic borrows for foreign sounds, Qur'anic marks and
// brackets, the honorific ligatures. Letters of other languages fall to the system's font.
const ARABIC = ['\u060c\u061b\u061f\u06d4', range(0x0621, 0x063a), range(0x0640, 0x0657), range(0x0660, 0x066d)]
  .concat([
    '\u0670\u0671\u067e\u0686\u0698\u06a4\u06a9\u06af\u06c1\u06cc',
    range(0x06d6, 0x06ed),
    range(0x06f0, 0x06f9),
  ])
  .concat(['\u200c\u200d\u200e\u200f\ufd3e\ufd3f\ufdf2\ufdfa\ufdfb \u00a0\u00ab\u00bb()[]'])
  .join('');
// Latin with accents, transliteration (macrons, dots below, half rings) and typographic punctuation.
const LATIN = [range(0x20, 0x7e), range(0xa0, 0x17f), range(0x1e0c, 0x1e93), '\u02be\u02bf']
  .concat([range(0x2010, 0x2027), '\u2030\u2032\u2033\u2039\u203a\u20ac\u2212'])
  .join('');

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
  const faces: [name: string, source: string, text: string][] = [
    ['naskh-arabic', `${NASKH}-arabic-wght-normal`, ARABIC],
    ['naskh-latin', `${NASKH}-latin-wght-normal`, LATIN],
    ['plex-arabic-400', `${PLEX}-arabic-400-normal`, ARABIC],
    ['plex-arabic-600', `${PLEX}-arabic-600-normal`, ARABIC],
    ['plex-latin-400', `${PLEX}-latin-400-normal`, LATIN],
    ['plex-latin-600', `${PLEX}-latin-600-normal`, LATIN],
    ['reem-wordmark', `${REEM}-arabic-wght-normal`, wordmark],
  ];
  await mkdir(folder, { recursive: true });
  for (const [name, source, text] of faces) {
    await writeFile(
      path.join(folder, `${name}.woff2`),
      await subsetFont(await wholeOf(source), text, { targetFormat: 'woff2' }),
    );
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
