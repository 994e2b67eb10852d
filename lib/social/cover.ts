import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { COVER_INKS, colours } from '@/lib/social/colours';
import { faces, loadFaces } from '@/lib/social/faces';
import { fitText } from '@/lib/social/wrap';

/** Pixels: three to four, as covers stand on the site, and large enough for a reader's shelf. */
const [WIDTH, HEIGHT] = [1200, 1600];
const MARGIN = 108;

export interface CoverFacts {
  /** The magazine's name, in its own face. */
  name: string;
  /** Above the number. */
  word: string;
  /** Set large; empty where there is none. */
  number: string;
  /** Under the number. */
  title: string;
  /** At the foot, from below. */
  lines: readonly string[];
  /** Which of the inks; any whole number from 0. */
  ink: number;
}

/** The cover of a book, set in type as the site's covers are (components/issue/cover.tsx): PNG of a few colours, 20 to 60 KB. */
export function paintCover(facts: CoverFacts): Promise<Buffer> {
  loadFaces();
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = COVER_INKS[facts.ink % COVER_INKS.length] ?? colours.accent;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = colours.paper;
  context.direction = 'rtl';
  context.textAlign = 'right';
  write(context, facts.name, { face: faces.name, sizes: [300, 240, 180, 120], bottom: 420 });
  context.fillRect(MARGIN, 500, WIDTH - 2 * MARGIN, 3);
  if (facts.number !== '') {
    write(context, facts.word, { face: faces.heading, sizes: [96], bottom: 680 });
    write(context, facts.number, { face: faces.heading, sizes: [420, 320, 220], bottom: 1_060 });
  }
  const top = facts.number === '' ? 720 : 1_190;
  write(context, facts.title, { face: faces.heading, sizes: [84, 68, 54], top });
  for (const [place, line] of [...facts.lines].reverse().entries())
    write(context, line, { face: faces.text, sizes: [48, 38, 30], bottom: HEIGHT - MARGIN - place * 76 });
  return sharp(canvas.data(), { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours: 32, effort: 4, dither: 0 })
    .toBuffer();
}

interface Setting {
  face: string;
  /** Pixels, largest first. */
  sizes: readonly number[];
  /** The base line of the last line, or of the first. */
  bottom?: number;
  top?: number;
}

/** At the edge where Arabic begins, in the largest size that has room. */
function write(context: SKRSContext2D, text: string, { face, sizes, bottom, top }: Setting): void {
  if (text === '') return;
  const measureAt = (size: number) => (part: string) => {
    context.font = `${size}px ${face}`;
    return context.measureText(part).width;
  };
  const most = top === undefined ? 1 : 3;
  const room = WIDTH - 2 * MARGIN;
  const { size, lines } = fitText(text, {
    sizes: sizes.map((one) => ({ size: one, lines: most })),
    width: room,
    measureAt,
  });
  context.font = `${size}px ${face}`;
  const step = size * 1.4;
  const first = bottom === undefined ? (top ?? 0) + size : bottom - (lines.length - 1) * step;
  for (const [index, line] of lines.entries()) context.fillText(line, WIDTH - MARGIN, first + index * step);
}
