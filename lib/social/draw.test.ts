import { readFile } from 'node:fs/promises';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { SocialFacts } from '@/lib/site/social-image';
import { colours } from '@/lib/social/colours';
import { BAND, draw } from '@/lib/social/draw';
import { faces, loadFaces } from '@/lib/social/faces';

const facts: SocialFacts = { name: 'خزانة', eyebrow: '', title: '', people: '', date: '', picture: null };
/** Between the section and the rule, inside the margins: nothing stands here but the title. */
const ROOM = { left: 72, top: 110, width: 1060, height: 385 };

/** For each column of the title's room, how many of its pixels are ink. */
function columns(canvas: Canvas): number[] {
  const { data } = canvas.getContext('2d').getImageData(ROOM.left, ROOM.top, ROOM.width, ROOM.height);
  return Array.from({ length: ROOM.width }, (_, x) => {
    let dark = 0;
    for (let y = 0; y < ROOM.height; y += 1) if ((data[(y * ROOM.width + x) * 4] ?? 255) < 128) dark += 1;
    return dark;
  });
}

const titled = (title: string) => columns(draw({ ...facts, title }, null));
/** From the first column with ink to the last. */
const inked = (title: string) => {
  const all = titled(title);
  return all.slice(
    all.findIndex((dark) => dark > 0),
    all.findLastIndex((dark) => dark > 0) + 1,
  );
};
/** The most ink in a column near an edge of the title. */
const highest = (part: number[]) => Math.max(...part);

describe('Arabic', () => {
  it('is joined: no gap in a word whose letters join, and gaps where they may not', () => {
    expect(inked('سلسبيل').filter((dark) => dark === 0)).toEqual([]);
    expect(inked('س\u200cل\u200cس\u200cب\u200cي\u200cل').filter((dark) => dark === 0).length).toBeGreaterThan(10);
  });

  it('takes the forms of its letters from its neighbours', () => {
    loadFaces();
    const context = createCanvas(10, 10).getContext('2d');
    context.font = `80px ${faces.heading}`;
    const width = (text: string) => context.measureText(text).width;
    expect(width('بيت')).toBeLessThan(0.8 * (width('ب') + width('ي') + width('ت')));
  });

  it('runs from the right: its full stop stands low at the left', () => {
    const line = inked('ططط.');
    expect(highest(line.slice(0, 8))).toBeLessThan(25);
    expect(highest(line.slice(-40))).toBeGreaterThan(40);
  });

  it('keeps Latin at the place where it is read: first, so at the right', () => {
    const line = inked('HHHH سسسسس');
    expect(highest(line.slice(0, 40))).toBeLessThan(70);
    expect(highest(line.slice(-80))).toBeGreaterThan(75);
  });

  it('begins at the right margin', () => {
    for (const title of ['الحبر', 'Paper', 'من Fano إلى Venice']) {
      const all = titled(title);
      expect(ROOM.left + all.findLastIndex((dark) => dark > 0)).toBeGreaterThan(1110);
    }
  });
});

it('a Latin title runs from the left: its full stop stands low at the right', () => {
  expect(highest(inked('HHH.').slice(-8))).toBeLessThan(25);
});

it.each([
  ['vocalised', 'أَصْلُهَا ثَابِتٌ وَفَرْعُهَا فِي السَّمَاءِ إِنَّ '.repeat(3)],
  ['very long', 'كلمةٍ طويلةٍ '.repeat(40)],
])('a %s title touches neither the section nor the rule', (_, title) => {
  const rows = draw({ ...facts, eyebrow: 'x', title }, null).getContext('2d');
  for (const y of [112, HEIGHT_OF_RULE - 8]) {
    const { data } = rows.getImageData(ROOM.left, y, ROOM.width, 1);
    expect(data.filter((_value, at) => at % 4 === 0).every((red) => red > 128)).toBe(true);
  }
});

const HEIGHT_OF_RULE = 504;

it('with a picture, the title stands beside it', () => {
  const band = createCanvas(BAND.width, BAND.height);
  const paint = band.getContext('2d');
  paint.fillStyle = '#00f';
  paint.fillRect(0, 0, BAND.width, BAND.height);
  const canvas = draw({ ...facts, title: 'كلمة '.repeat(60) }, band);
  const { data } = canvas.getContext('2d').getImageData(0, 0, BAND.width, BAND.height);
  expect(data.filter((_, at) => at % 4 === 2).every((blue) => blue === 255)).toBe(true);
});

it('the inks are those of the pages', async () => {
  const tokens = await readFile('app/styles/tokens.css', 'utf8');
  const names = { paper: 'paper', ink: 'ink', inkSoft: 'ink-soft', rule: 'rule', accent: 'accent' };
  for (const [name, token] of Object.entries(names)) {
    expect(tokens).toContain(`--${token}: ${colours[name as keyof typeof colours]};`);
  }
});
