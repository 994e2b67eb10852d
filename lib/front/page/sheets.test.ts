import { expect, it } from 'vitest';
import { joinSheets } from '@/lib/front/page/sheets';

const link = (name: string) => `<link rel="stylesheet" href="/${name}.css" data-precedence="next"/>`;
const sheets = new Map([['/a.css /b.css', '/ab.css']]);

it.each([
  ['two that are joined', `<p>${link('a')}${link('b')}<i>`, '<p><link rel="stylesheet" href="/ab.css"/><i>'],
  ['not in another order', link('b') + link('a'), link('b') + link('a')],
  ['not with a third', link('a') + link('b') + link('c'), link('a') + link('b') + link('c')],
  ['not one alone', link('a'), link('a')],
  ['not none', '<p>', '<p>'],
])('%s', (_, html, expected) => {
  expect(joinSheets(html, sheets)).toBe(expected);
});
