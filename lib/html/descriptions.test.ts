import { describe, expect, it } from 'vitest';
import { countUndescribed } from '@/lib/html/descriptions';
import { publicHtml, sanitiseHtml } from '@/lib/html/sanitise';

const own = `/media/ab/${'0'.repeat(30)}-1200x800.jpg`;

describe('a picture', () => {
  it.each<[string, string, number]>([
    ['described', '<img src="/a.jpg" alt="قلعة">', 0],
    ['said to be decoration', '<img src="/a.jpg" alt="">', 0],
    ['of decoration, written short', '<img alt src="/a.jpg">', 0],
    ['never described', '<img src="/a.jpg">', 1],
    ['with the word in its address', '<img src="/alt=1.jpg">', 1],
    ['with the word in another value', '<img src="/a.jpg" title=\' alt="x" \'>', 1],
    ['with an angle in its description', '<img src="/a.jpg" alt="a > b">', 0],
    ['of our own', `<img src="${own}">`, 1],
    [
      'of which there are two',
      '<figure><img src="/a.jpg"><figcaption>أ</figcaption></figure><p><img src="/b.jpg"></p>',
      2,
    ],
  ])('%s is counted when nobody has described it', (_what, html, expected) => {
    const clean = sanitiseHtml(html);
    expect(countUndescribed(clean)).toBe(expected);
    const described = publicHtml(html);
    expect(countUndescribed(described)).toBe(0);
    expect(sanitiseHtml(described)).toBe(described);
    if (expected === 0) expect(described).toBe(clean);
  });
});
