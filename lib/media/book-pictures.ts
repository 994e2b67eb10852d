import path from 'node:path';
import sharp from 'sharp';
import { log } from '@/lib/log';
import { mediaFolder } from '@/lib/media/folder';
import { copyPath, copyWidths, pictureName } from '@/lib/site/media-path';

/** How pictures are put into a book: wide enough for a reader's page, and smaller where there are many. */
const FORMS = [
  { width: 1_000, quality: 76 },
  { width: 640, quality: 62 },
] as const;
/**
 * Bytes of all pictures of a book. With it a book stays below what the page cache keeps of one answer (an eighth of an
 * eighth of PAGE_CACHE_MB: four megabytes) and far below what the front holds at all (lib/front/inner/ask.ts).
 */
const ROOM = 3 * 1_048_576;
/** The paper: JPEG has no transparency. */
const PAPER = '#ffffff';

/**
 * Our pictures as JPEG, which every reader of books shows. Where they are too many they are smaller, and what has no room
 * even then is left out, as is what cannot be read.
 * @param paths below the media folder, in the order of the book
 */
export async function picturesForBook(paths: readonly string[]): Promise<Map<string, Buffer>> {
  const wanted = [...new Set(paths)];
  let made = new Map<string, Buffer>();
  for (const form of FORMS) {
    made = new Map();
    let bytes = 0;
    for (const one of wanted) {
      const picture = await pictureAs(one, form);
      if (picture === null) continue;
      bytes += picture.length;
      if (bytes > ROOM) break;
      made.set(one, picture);
    }
    if (bytes <= ROOM) break;
  }
  return made;
}

async function pictureAs(file: string, { width, quality }: (typeof FORMS)[number]): Promise<Buffer | null> {
  const name = pictureName(file);
  if (name === null) return null;
  const copy = copyWidths(name.width).find((one) => one >= width);
  const source = copy === undefined ? file : copyPath(file, copy, 'webp');
  try {
    return await sharp(path.join(mediaFolder(), source))
      .resize({ width, withoutEnlargement: true })
      .flatten({ background: PAPER })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
  } catch (error) {
    log().warn({ err: error, file }, 'a picture could not be put into a book');
    return null;
  }
}
