import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';

/** The colour of the icon's ground, with which a maskable one is filled to the edge. */
const GROUND = '#962d1b';
/** Of a maskable icon only the circle of 80 % is sure to be seen (Web Application Manifest, «maskable»). */
const SAFE = 0.8;
/** Pixels of the drawing's side, in which SVG is measured at 72 dots an inch. */
const DRAWN = 32;

/** Draws the icons that an installed site is shown by, from the one drawing. @param target the folder of public files */
export async function buildIcons(source: string, target: string): Promise<void> {
  const drawing = await readFile(source);
  const folder = path.join(target, 'icons');
  await mkdir(folder, { recursive: true });
  const draw = (size: number) => sharp(drawing, { density: (72 * size) / DRAWN }).resize(size, size);
  const write = (image: Sharp, name: string) => image.png({ palette: true }).toFile(path.join(folder, name));
  const inner = Math.round(512 * SAFE);
  const [before, after] = [Math.floor((512 - inner) / 2), Math.ceil((512 - inner) / 2)];
  await write(
    draw(inner).extend({ top: before, bottom: after, left: before, right: after, background: GROUND }),
    'maskable-512.png',
  );
  await write(draw(192), 'icon-192.png');
  await write(draw(180), 'apple-touch-icon.png');
  await write(draw(512), 'icon-512.png');
}
