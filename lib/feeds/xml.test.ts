import { describe, expect, it } from 'vitest';
import { readXml } from '../../tests/support/xml';
import { asHtml, xmlDocument, xmlPiece } from '@/lib/feeds/xml';

describe('XML', () => {
  it('escapes text and attributes', () =>
    expect(xmlPiece({ a: { '@b': '"<&', '#': '<&>' } })).toBe('<a b="&quot;&lt;&amp;">&lt;&amp;&gt;</a>'));

  it.each(['&lt;b>', '&amp;', '&amp;lt;', '&#65;', '&#0;', '&#x110000;', '&#38;#65;', '&', '&&;', "&quot;'&apos;"])(
    'keeps %s as it was written',
    (text) => {
      const element = readXml(xmlPiece({ a: { '@b': text, '#': text, 'c': [text, { '#': text }] } }));
      expect([element.attributes['b'], element.text, ...element.children.map((one) => one.text)]).toEqual(
        Array.from({ length: 4 }, () => text),
      );
      expect(readXml(xmlPiece({ a: asHtml(text) })).text).toBe(text);
    },
  );

  it('drops what no document may hold', () =>
    expect(xmlPiece({ a: `x\u0000\u0007\u000b\ufffe\ud800y😀` })).toBe('<a>xy😀</a>'));

  it('makes an element of each of many, and none of nothing', () =>
    expect(xmlPiece({ l: { a: ['1', '2'], b: undefined } })).toBe('<l><a>1</a><a>2</a></l>'));

  it('takes markup as it is', () =>
    expect(xmlPiece({ a: asHtml('<p>x\u0000 &amp;lt; ]]> y</p>') })).toBe(
      '<a><![CDATA[<p>x &amp;lt; ]]]]><![CDATA[> y</p>]]></a>',
    ));

  it('declares itself', () =>
    expect(xmlDocument({ r: { '@xmlns': 'urn:x', 'a': 'ا' } })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><r xmlns="urn:x"><a>ا</a></r>',
    ));
});
