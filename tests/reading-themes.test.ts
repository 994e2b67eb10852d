import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The colours of every theme are far enough from each other (WCAG 2.2, 1.4.3 and 1.4.6). */

const css = ['app/styles/tokens.css', 'components/reader/reading.css']
  .map((file) => readFileSync(file, 'utf8'))
  .join('');

/** The tokens in the block that begins with a selector. */
function tokensOf(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(selector)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const themes = { light: ':root {', dark: ":root[data-theme='dark'] {", sepia: ":root[data-theme='sepia'] {" };

test.each(Object.entries(themes))('%s', (_, selector) => {
  const tokens = tokensOf(selector);
  const between = (ink: string, paper: string) => contrast(tokens.get(ink) ?? '', tokens.get(paper) ?? '');
  for (const paper of ['paper', 'paper-tint']) {
    expect(between('ink', paper)).toBeGreaterThan(7);
    expect(between('ink-soft', paper)).toBeGreaterThan(4.5);
    expect(between('accent', paper)).toBeGreaterThan(4.5);
  }
  expect(between('ink', 'mark-paper')).toBeGreaterThan(7);
  for (let ink = 0; ink < 7; ink += 1) expect(between('cover-ink', `cover-${ink}`)).toBeGreaterThan(4.5);
});
