import { expect, it } from 'vitest';
import { writeOutLinks } from '@/lib/front/page/links';

it.each([
  ['letters', '<a href="/tag/%D8%A7%D9%84%D8%AE%D8%A8%D8%B2" rel="tag">', '<a href="/tag/الخبز" rel="tag">'],
  ['letters with marks', '<a class="b" href="/x/%D9%85%D9%8F">', '<a class="b" href="/x/مُ">'],
  ['several in one address', '<a href="/x/%D8%A7-%D8%A8?q=%D8%AA#%D8%AB">', '<a href="/x/ا-ب?q=ت#ث">'],
  ['but no space, slash or sign', '<a href="/x/%20%2F%3F%23%22%3C%26%25">', '<a href="/x/%20%2F%3F%23%22%3C%26%25">'],
  ['nor what turns the direction', '<a href="/x/%E2%80%8F">', '<a href="/x/%E2%80%8F">'],
  ['nor a sign among letters', '<a href="/x/%D8%A7%D8%8C">', '<a href="/x/%D8%A7%D8%8C">'],
  ['nor what is no text', '<a href="/x/%D8">', '<a href="/x/%D8">'],
  ['nothing of other sites', '<a href="https://x.org/%D8%A7">', '<a href="https://x.org/%D8%A7">'],
  ['nor of <head>', '<link href="/x/%D8%A7">', '<link href="/x/%D8%A7">'],
  ['nor of text', '<a href="/">x</a> href="/%D8%A7"', '<a href="/">x</a> href="/%D8%A7"'],
])('writes out %s', (_, html, expected) => {
  expect(writeOutLinks(html)).toBe(expected);
});
