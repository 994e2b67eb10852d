import path from 'node:path';
import { loadImage, type Image } from '@napi-rs/canvas';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { log } from '@/lib/log';
import { mediaFolder } from '@/lib/media/folder';
import { copyPath, copyWidths, pictureName } from '@/lib/site/media-path';
import { SOCIAL_SIZE, type SocialFacts } from '@/lib/site/social-image';
import { cropOf } from '@/lib/social/crop';
import { BAND, draw } from '@/lib/social/draw';

/**
 * One at a time. Setting the type takes some milliseconds of the thread; the slow part, the compression, runs beside it,
 * and a crawler that asks for a thousand pictures holds one core and not all.
 */
const limit = pLimit(1);
/** Colours of the palette: type alone needs few, a photograph many. */
const COLOURS = { type: 48, photograph: 160 } as const;

/** The picture as PNG: 12 to 60 KB of type, about 130 KB with a photograph. */
export const paintSocialImage = (facts: SocialFacts): Promise<Buffer> =>
  limit(async () => {
    const picture = facts.picture && (await bandOf(facts.picture));
    const canvas = draw(facts, picture);
    const palette = picture ? { colours: COLOURS.photograph } : { colours: COLOURS.type, dither: 0 };
    return sharp(canvas.data(), { raw: { ...SOCIAL_SIZE, channels: 4 } })
      .removeAlpha()
      .png({ palette: true, effort: 4, ...palette })
      .toBuffer();
  });

/** The article's picture, cut to the band; null when it is not there or cannot be read: then there is none. */
async function bandOf({ path: file, focalX, focalY }: NonNullable<SocialFacts['picture']>): Promise<Image | null> {
  const name = pictureName(file);
  if (name === null) return null;
  const width = copyWidths(name.width).find((one) => one >= 960) ?? copyWidths(name.width).at(-1);
  const copy = width === undefined ? file : copyPath(file, width, 'webp');
  try {
    const picture = sharp(path.join(mediaFolder(), copy));
    const part = cropOf(await picture.metadata(), BAND, { x: focalX ?? 0.5, y: focalY ?? 0.5 });
    return await loadImage(await picture.extract(part).resize(BAND.width, BAND.height).png().toBuffer());
  } catch (error) {
    log().warn({ err: error, file }, 'a picture could not be drawn');
    return null;
  }
}
