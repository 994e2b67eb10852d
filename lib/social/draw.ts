import { createCanvas, type Canvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import { SOCIAL_SIZE, type SocialFacts } from '@/lib/site/social-image';
import { colours } from '@/lib/social/colours';
import { faces, loadFaces } from '@/lib/social/faces';
import { cutLine, fitText, type TypeSize } from '@/lib/social/wrap';

const { width: WIDTH, height: HEIGHT } = SOCIAL_SIZE;
/** Everything below in pixels. */
const MARGIN = 72;
/** The picture of the article stands on the left, as high as the whole. */
export const BAND = { width: 400, height: HEIGHT } as const;
const TITLE: readonly TypeSize[] = [
  { size: 116, lines: 1 },
  { size: 84, lines: 2 },
  { size: 72, lines: 3 },
  { size: 60, lines: 4 },
  { size: 50, lines: 5 },
];
/** From line to line, in sizes of the type: marks above and below have room in it. */
const LEADING = 1.44;
const TITLE_TOP = 124;
const TITLE_BOTTOM = HEIGHT - 140;

/** Draws a picture of a title. @param picture cut to the band's size; null when there is none */
export function draw(facts: SocialFacts, picture: Image | Canvas | null): Canvas {
  loadFaces();
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  if (picture) context.drawImage(picture, 0, 0, BAND.width, BAND.height);
  const left = (picture ? BAND.width : 0) + (picture ? 56 : MARGIN);
  const column = { left, right: WIDTH - MARGIN, width: WIDTH - MARGIN - left };
  // The red edge, where an Arabic page begins.
  context.fillStyle = colours.accent;
  context.fillRect(WIDTH - 16, 0, 16, HEIGHT);
  context.textBaseline = 'alphabetic';
  if (facts.title === '') drawName(context, facts, column);
  else {
    write(context, facts.eyebrow, { ...column, face: faces.heading, size: 34, colour: colours.accent, y: 96 });
    drawTitle(context, facts, column);
    drawFoot(context, facts, column);
  }
  return canvas;
}

interface Column {
  left: number;
  right: number;
  width: number;
}

/** The picture of the publication itself: its name as on a cover, and what it says of itself below. */
function drawName(context: SKRSContext2D, { name, eyebrow }: SocialFacts, column: Column): void {
  const nameAt = (size: number) => (text: string) => {
    context.font = `${size}px ${faces.name}`;
    return context.measureText(text).width;
  };
  const sizes = [240, 200, 160, 120, 80].map((size) => ({ size, lines: 1 }));
  const { size, lines } = fitText(name, { sizes, width: column.width, measureAt: nameAt });
  write(context, lines.join(' '), { ...column, face: faces.name, size, colour: colours.ink, y: 350 });
  context.fillStyle = colours.rule;
  context.fillRect(column.left, 432, column.width, 2);
  write(context, eyebrow, { ...column, face: faces.text, size: 40, colour: colours.inkSoft, y: 512 });
}

/** In the middle of its room, in the size that its length allows. */
function drawTitle(context: SKRSContext2D, { title }: SocialFacts, column: Column): void {
  const measureAt = (size: number) => (text: string) => {
    context.font = `${size}px ${faces.heading}`;
    context.direction = directionOf(title);
    return context.measureText(text).width;
  };
  const { size, lines } = fitText(title, { sizes: TITLE, width: column.width, measureAt });
  const height = lines.length * size * LEADING;
  const first = TITLE_TOP + Math.max((TITLE_BOTTOM - TITLE_TOP - height) / 2, 0) + size * 1.05;
  context.font = `${size}px ${faces.heading}`;
  context.fillStyle = colours.ink;
  // Each line is ordered by itself, from the side on which the whole title begins.
  context.direction = directionOf(title);
  context.textAlign = 'right';
  for (const [index, line] of lines.entries()) context.fillText(line, column.right, first + index * size * LEADING);
}

/** Below a rule: who and when, and the name of the publication at the other end. */
function drawFoot(context: SKRSContext2D, { people, date, name }: SocialFacts, column: Column): void {
  const [rule, base] = [HEIGHT - 126, HEIGHT - 56];
  context.fillStyle = colours.rule;
  context.fillRect(column.left, rule, column.width, 2);
  context.font = `64px ${faces.name}`;
  context.direction = 'rtl';
  context.textAlign = 'left';
  context.fillStyle = colours.ink;
  context.fillText(name, column.left, base + 4);
  const room = column.width - context.measureText(name).width - 48;
  const line = { right: column.right, width: room };
  if (people !== '') {
    write(context, people, { ...line, face: faces.heading, size: 28, colour: colours.ink, y: base - 26 });
    write(context, date, { ...line, face: faces.text, size: 25, colour: colours.inkSoft, y: base + 14 });
  } else if (date !== '') {
    write(context, date, { ...line, face: faces.text, size: 26, colour: colours.inkSoft, y: base });
  }
}

interface Line {
  right: number;
  width: number;
  face: string;
  size: number;
  colour: string;
  /** Of the base line. */
  y: number;
}

/** One line at the right edge, cut when it is too long. */
function write(context: SKRSContext2D, text: string, { right, width, face, size, colour, y }: Line): void {
  context.font = `${size}px ${face}`;
  context.fillStyle = colour;
  context.direction = 'rtl';
  context.textAlign = 'right';
  context.fillText(
    cutLine(text, width, (part) => context.measureText(part).width),
    right,
    y,
  );
}

/** A title with a single Arabic letter is a line of Arabic, also when it begins with a foreign name. */
const directionOf = (text: string): 'rtl' | 'ltr' => (/\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr');
