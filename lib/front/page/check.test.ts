import { describe, expect, it } from 'vitest';
import { faultsOf } from '@/lib/front/page/check';
import { stripPage } from '@/lib/front/page/strip';

const FLIGHT = '<script>self.__next_f.push([1,"x"])</script>';
const DATA = '<script type="application/ld+json">{"@type":"Article"}</script>';

/** A page as Next writes it. */
const PAGE = `<!DOCTYPE html><!--build--><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/turbopack-0f.js"/>
<script src="/_next/static/chunks/0f.js" async=""></script>
<title>عدد – خزانة</title><link rel="canonical" href="https://example.org/issue/7"/>
<script src="/_next/static/chunks/a6.js" noModule=""></script></head><body>
<div hidden=""><!--$?--><template id="B:0"></template><!--/$--></div>
<script src="/reader/early-ABCDEFGH.js"></script><script src="/reader/main-ABCDEFGH.js" defer=""></script>
<main id="content"><h1>عدد <!-- -->٧</h1>${DATA}</main>
<script src="/_next/static/chunks/turbopack-0f.js" id="_R_" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script>
${FLIGHT}<div hidden id="S:0"></div><script>$RC=function(b,a){};$RC("B:0","S:0")</script></body></html>`;

const faults = (html: string) => faultsOf(stripPage(html));
const change = (from: string | RegExp, to: string) => {
  expect(PAGE.replace(from, to)).not.toBe(PAGE);
  return faults(PAGE.replace(from, to));
};

it('finds nothing in a page as the framework writes it', () => {
  expect(faults(PAGE)).toEqual([]);
  expect(stripPage(PAGE).html.match(/<script[^>]*>/gu)).toHaveLength(3);
});

describe('finds', () => {
  it.each<[string, string | RegExp, string, string[]]>([
    ['a page without a title', /<title>.*<\/title>/u, '', ['no title in <head>']],
    ['an empty title', /<title>.*<\/title>/u, '<title> </title>', ['no title in <head>']],
    [
      'an empty title before a named drawing',
      /<title>(.*)<\/title>([^]*)<main/u,
      '<title></title>$2<svg><title>$1</title></svg><main',
      ['no title in <head>'],
    ],
    ['no <head>', '</head>', '', ['no title in <head>', 'no canonical address in <head>']],
    ['a title that came late', /(<title>.*<\/title>)([^]*)<main/u, '$2$1<main', ['no title in <head>']],
    ['no canonical address', /<link rel="canonical"[^>]*>/u, '', ['no canonical address in <head>']],
    [
      'such an address outside of <head>',
      /(<link rel="canonical"[^>]*>)([^]*)<main/u,
      '$2$1<main',
      ['no canonical address in <head>'],
    ],
    ['structured data that is data no longer', DATA, `${DATA}<p>application/ld+json</p>`, ['structured data was lost']],
    ['an empty <main>', /<main[^]*<\/main>/u, '<main> \n<!-- --></main>', ['no text in <main>']],
    ['no <main>', /<\/?main[^>]*>/gu, '', ['no text in <main>', '/reader/early is missing', '/reader/main is missing']],
    ['a <main> that does not end', '</main>', '', ['no text in <main>']],
    ['a document that does not end', '</body></html>', '', ['the document does not end']],
    ['something behind the end', '</html>', '</html>x', ['the document does not end']],
    ['no early script', /<script src="\/reader\/early[^>]*><\/script>/u, '', ['/reader/early is missing']],
    ['no main script', /<script src="\/reader\/main[^>]*><\/script>/u, '', ['/reader/main is missing']],
    [
      'our script behind the text',
      /(<script src="\/reader\/main[^>]*><\/script>)([^]*)<\/main>/u,
      '$2</main>$1',
      ['/reader/main is missing'],
    ],
    ['a script in an attribute, to be sure', '<h1>', '<h1 title="<script">', ['a script is left']],
    ['the payload’s name', '<h1>', '<h1>self.__next_f', ['self.__next_f is left']],
    ['the name of what moves parts', '<h1>', '<h1>$RC(', ['$RC( is left']],
    ['the name of what tells of failures', '<h1>', '<h1>$RX(', ['$RX( is left']],
    [
      'a hint that is not known',
      'rel="preload" as="script"',
      'rel="dns-prefetch"',
      ['/_next/static/chunks/turbopack is left'],
    ],
    ['an inline style', '<h1>', '<h1 style="x">', ['style= on <h1>']],
    ['a handler', '<h1>', '<h1 onclick="x">', ['onclick= on <h1>']],
    ['a style sheet inside', '<h1>', '<style>x</style><h1>', ['<style>']],
    ['a part that failed', '<h1>', '<!--$!--><!--/$--><h1>', ['a part that failed']],
    ['a part that never came', '<div hidden id="S:0"></div>', '', ['a part that never came']],
    [
      'a part that came late',
      '</body>',
      '<div hidden id="S:1">x</div></body>',
      ['a part that came late, for a script to put in its place'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(change(from, to)).toEqual(expected);
  });

  it('all at once in what is no page', () => {
    expect(faults('نص')).toEqual([
      'no title in <head>',
      'no canonical address in <head>',
      'no text in <main>',
      'the document does not end',
      '/reader/early is missing',
      '/reader/main is missing',
    ]);
  });
});

describe('does not mind', () => {
  it.each<[string, string | RegExp, string]>([
    [
      'a page without an address that engines are to leave',
      /<link rel="canonical"[^>]*>/u,
      '<meta name="robots" content="noindex"/>',
    ],
    ['no structured data', DATA, ''],
    ['more of it', DATA, DATA + DATA],
    ['data with a script’s look', DATA, DATA.replace('Article', 'a\\u003cscript')],
    ['a new line at the end', '</html>', '</html>\n'],
    ['a hidden place with words', '<h1>', '<div hidden="">x</div><h1>'],
    ['escaped tags', '<h1>', '<h1>&lt;script&gt;&lt;/main&gt;'],
  ])('%s', (_, from, to) => {
    expect(change(from, to)).toEqual([]);
  });
});
