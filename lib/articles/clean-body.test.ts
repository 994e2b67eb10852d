import { expect, it } from 'vitest';
import { cleanBody, foresee } from '@/lib/articles/clean-body';

const given = '<p onclick="x()">نصٌّ <script>y()</script>قصير</p>';

it('is the same whether it was foreseen or not, and each time', () => {
  const plain = cleanBody(given);
  expect(plain).toEqual({ bodyHtml: '<p>نصٌّ قصير</p>', bodyText: 'نصٌّ قصير', wordCount: 2 });
  foresee(given);
  expect(cleanBody(given)).toEqual(plain);
  expect(cleanBody(given)).toEqual(plain);
});

it('forgets what was not asked for', () => {
  for (let n = 0; n < 1_000; n += 1) foresee(`<p>${n}</p>`);
  expect(cleanBody('<p>0</p>').bodyText).toBe('0');
  expect(cleanBody('<p>999</p>').bodyText).toBe('999');
});
