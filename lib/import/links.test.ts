import { describe, expect, it } from 'vitest';
import { oldLinksOf, readOldLink, withLinks } from '@/lib/import/links';

const hosts = new Set(['old.example']);

describe('readOldLink', () => {
  it.each([
    ['https://old.example/a/b/?x=1#c', { path: '/a/b/', query: 'x=1', fragment: '#c' }],
    ['http://WWW.old.example', { path: '/', query: '', fragment: '' }],
    ['//old.example/a', { path: '/a', query: '', fragment: '' }],
    ['/?p=12', { path: '/', query: 'p=12', fragment: '' }],
    ['https://old.example?p=12', { path: '/', query: 'p=12', fragment: '' }],
  ])('reads %s', (href, link) => expect(readOldLink(href, hosts)).toEqual(link));

  it.each([
    '#fn-1',
    '/article/3/x',
    '/media/ab/x.jpg',
    'https://other.example/a',
    'mailto:a@old.example',
    'a/b',
    '//other.example/a',
    'https://old.example.evil/a',
  ])('leaves %s', (href) => expect(readOldLink(href, hosts)).toBeNull());
});

describe('links of a body', () => {
  const body =
    '<p><a title="أ > ب" href="https://old.example/?a=1&#x26;p=2">ن</a> href="https://old.example/text" ' +
    '<a href="/x" dir="rtl">س</a> <a href="#fn-1">1</a></p>';

  it('are found in links alone, each once, decoded', () => {
    expect(oldLinksOf(body + body, hosts)).toEqual(['https://old.example/?a=1&p=2', '/x']);
  });

  it('are led elsewhere, and nothing else changes', () => {
    expect(withLinks(body, (href) => (href === '/x' ? '/article/1/x?a&b' : null))).toBe(
      body.replace('href="/x"', 'href="/article/1/x?a&amp;b"'),
    );
  });
});
