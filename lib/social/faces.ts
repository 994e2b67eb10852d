import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** The faces by which the painter knows the site's fonts; Arabic stands first, and Latin lends what is missing. */
export const faces = {
  heading: '"Khizana Heading", "Khizana Heading Latin"',
  text: '"Khizana Text", "Khizana Text Latin"',
  name: '"Khizana Name", "Khizana Heading", "Khizana Heading Latin"',
} as const;

const FILES: readonly [face: string, file: string][] = [
  ['Khizana Heading', 'plex-arabic-600'],
  ['Khizana Heading Latin', 'plex-latin-600'],
  ['Khizana Text', 'plex-arabic-400'],
  ['Khizana Text Latin', 'plex-latin-400'],
  ['Khizana Name', 'reem-wordmark'],
];

/** Makes the faces known to the painter, once. @throws Error when a file is missing (lib/build/fonts.ts makes them) */
export function loadFaces(): void {
  for (const [face, file] of FILES) {
    if (GlobalFonts.has(face)) continue;
    const key = GlobalFonts.registerFromPath(path.resolve('app/fonts/generated', `${file}.ttf`), face);
    if (key === null) throw new Error(`the font ${file} cannot be read`);
  }
}
