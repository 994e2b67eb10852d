import { describe, expect, it } from 'vitest';
import { keyOf, kindOf } from './rules';

const visit = { method: 'GET', mode: 'navigate', destination: 'document', ranged: false };
const part = { ...visit, mode: 'no-cors', destination: 'script' };
const image = { ...part, destination: 'image' };

describe('kindOf', () => {
  it.each([
    ['/', visit, 'page'],
    ['/article/7/%D9%86', visit, 'page'],
    ['/issue/7', visit, 'page'],
    ['/saved', visit, 'page'],
    ['/administration', visit, 'page'],
    ['/search', visit, 'passing'],
    ['/_next/static/media/a.woff2', part, 'file'],
    ['/reader/main-ABCDEFGH.js', part, 'file'],
    ['/media/2026/a.webp', image, 'picture'],
  ])('%s is handled', (path, asked, kind) => expect(kindOf(path, asked)).toBe(kind));

  it.each([
    ['/admin', visit],
    ['/admin/articles/7', visit],
    ['/preview/secret', visit],
    ['/oai', visit],
    ['/api/v1/views', { ...part, method: 'POST', destination: '' }],
    ['/api/suggest', part],
    ['/', { ...visit, method: 'POST' }],
    ['/feed.xml', visit],
    ['/section/a/feed.json', visit],
    ['/article/7/cite.bib', visit],
    ['/sw.js', { ...part, destination: 'serviceworker' }],
    ['/media/a.pdf', visit],
    ['/media/a.webp', { ...image, ranged: true }],
    ['/media/a.mp4', { ...part, destination: 'video' }],
    ['/article/7/a', { ...part, mode: 'cors', destination: '' }],
  ])('%s is left alone', (path, asked) => expect(kindOf(path, asked)).toBeNull());
});

it.each([
  ['https://a.example/section/x?page=2&utm_source=y#z', 'https://a.example/section/x?page=2'],
  ['https://a.example/article/7/x?fbclid=1', 'https://a.example/article/7/x'],
])('%s is kept as %s', (address, key) => expect(keyOf(address)).toBe(key));
