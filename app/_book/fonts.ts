import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BookFont } from '@/lib/feeds/epub/style';

/** The reading face as the pages have it (app/fonts/faces.ts; SIL OFL 1.1, which lets a book hold it). Arabic stands first. */
const FACES = [
  {
    file: 'naskh-arabic.woff2',
    range: 'U+0600-06FF, U+0750-077F, U+200C-200F, U+FD3E-FD3F, U+FDF2, U+FDFA-FDFB',
    size: 100,
  },
  { file: 'naskh-latin.woff2', range: 'U+0000-05FF, U+0780-200B, U+2010-FD3D', size: 88 },
];
let known: Promise<BookFont[]> | undefined;

/** The fonts of a book: read once, since a running site has the files it started with. */
export const bookFonts = (): Promise<BookFont[]> => (known ??= read());

const read = () =>
  Promise.all(
    FACES.map(async (face) => ({
      ...face,
      bytes: new Uint8Array(await readFile(path.join(process.cwd(), 'app/fonts/generated', face.file))),
    })),
  );
