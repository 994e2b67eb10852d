import sharp, { type Sharp } from 'sharp';
import { copyWidths, type CopyFormat } from '@/lib/site/media-path';
import type { FileKind } from '@/lib/media/signature';

/** A file to be kept. */
export interface MadeFile {
  bytes: Buffer;
  mime: string;
  width: number;
  height: number;
}

export interface MadePicture extends MadeFile {
  extension: 'jpg' | 'png' | 'webp';
  /** Smaller copies, widest first. */
  copies: (MadeFile & { format: CopyFormat })[];
  /** Whether it moved, and only its first frame was kept. */
  wasMoving: boolean;
}

/** A larger picture is no picture for a page, or an attempt to fill the memory. */
export const MOST_PIXELS = 80_000_000;
/** WebP ends at 16,383. */
export const LONGEST_SIDE = 16_000;

export type PictureFault = 'pixels' | 'broken';

// One thread for one picture: readers' pages need the other cores. Nothing is asked for twice, so nothing is cached.
sharp.concurrency(1);
sharp.cache(false);

/**
 * What the original is kept as. A picture that moves, and AVIF, which old readers cannot show, become what all can.
 */
const KEPT = {
  jpeg: { extension: 'jpg', mime: 'image/jpeg', write: (one: Sharp) => one.jpeg({ quality: 88 }) },
  png: { extension: 'png', mime: 'image/png', write: (one: Sharp) => one.png({ compressionLevel: 8 }) },
  webp: { extension: 'webp', mime: 'image/webp', write: (one: Sharp) => one.webp({ quality: 88 }) },
} as const;
const KEPT_AS: Record<Exclude<FileKind, 'pdf'>, keyof typeof KEPT> = {
  ...{ jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'webp', gif: 'png' },
};
/** The format that the decoder must find, so that it and our own look at the bytes agree. */
const DECODED_AS: Record<keyof typeof KEPT_AS, string> = {
  ...{ jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif', gif: 'gif' },
};

/**
 * Effort 3 of AVIF: the next one takes four times as long and saves nothing on photographs. A photograph of twelve
 * megapixels takes three seconds of one core with all its copies.
 */
const COPIES: Record<CopyFormat, (one: Sharp) => Sharp> = {
  webp: (one) => one.webp({ quality: 80 }),
  avif: (one) => one.avif({ quality: 52, effort: 3 }),
};

/**
 * A picture as it is kept: turned upright, in sRGB, without what the camera wrote into it (place, time, serial number),
 * and with its copies.
 */
export async function makePicture(bytes: Buffer, kind: keyof typeof KEPT_AS): Promise<MadePicture | PictureFault> {
  try {
    const found = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (found.format !== DECODED_AS[kind]) return 'broken';
    const { width, height, pages = 1 } = found;
    if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) return 'pixels';
    const kept = KEPT[KEPT_AS[kind]];
    const read = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' }).autoOrient();
    const { data, info } = await kept.write(read().toColourspace('srgb')).toBuffer({ resolveWithObject: true });
    const whole = { bytes: data, mime: kept.mime, width: info.width, height: info.height };
    return { ...whole, extension: kept.extension, copies: await makeCopies(read(), info.width), wasMoving: pages > 1 };
  } catch {
    return 'broken';
  }
}

/** The copies, all from one small picture: a large one is decoded only once. */
async function makeCopies(picture: Sharp, width: number): Promise<MadePicture['copies']> {
  const widths = copyWidths(width).reverse();
  const { data, info } = await picture
    .resize({ width: widths[0] ?? width, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const copies: MadePicture['copies'] = [];
  for (const one of widths) {
    for (const format of ['webp', 'avif'] as const) {
      const copy = await COPIES[format](sharp(data, { raw }).resize({ width: one })).toBuffer({
        resolveWithObject: true,
      });
      const size = { width: copy.info.width, height: copy.info.height };
      copies.push({ bytes: copy.data, mime: `image/${format}`, format, ...size });
    }
  }
  return copies;
}
