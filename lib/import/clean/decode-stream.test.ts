import { describe, expect, it } from 'vitest';
import { decodeStream } from '@/lib/import/clean/decode-stream';
import { xmlSafe } from '@/lib/import/clean/xml-safe';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** One word in each encoding. */
const inIso = Uint8Array.of(0xe2, 0xea, 0xe4);
const inWindows = Uint8Array.of(0xde, 0xed, 0xe1);

function read(bytes: Uint8Array, size: number, declared?: string) {
  const decoder = decodeStream(declared);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.push(bytes.subarray(at, at + size));
  text += decoder.end();
  return { text, encoding: decoder.encoding, damaged: decoder.damaged };
}

describe('decodeStream', () => {
  it.each<[string, Uint8Array, string | undefined, string]>([
    ['UTF-8', utf8('قيل'), undefined, 'utf-8'],
    ['UTF-8 that is declared as something else', utf8('قيل'), 'windows-1256', 'utf-8'],
    ['ISO-8859-6', inIso, undefined, 'iso-8859-6'],
    ['windows-1256', inWindows, undefined, 'windows-1256'],
    ['windows-1256 that is declared as UTF-8', inWindows, 'utf-8', 'windows-1256'],
    ['ISO-8859-6 as declared', inIso, 'ISO-8859-6', 'iso-8859-6'],
    ['what is declared by a name that nobody knows', inWindows, 'x-none', 'windows-1256'],
  ])('reads %s, byte by byte too', (_, bytes, declared, encoding) => {
    const decoded = { text: 'قيل', encoding, damaged: 0 };
    expect(read(bytes, 1, declared)).toEqual(decoded);
    expect(read(bytes, 4096, declared)).toEqual(decoded);
  });

  it('goes by the XML declaration where all that it has seen is ASCII', () => {
    const head = utf8(`<?xml version="1.0" encoding="windows-1256"?>${' '.repeat(70_000)}`);
    expect(read(Buffer.concat([head, inWindows]), 4096)).toMatchObject({ encoding: 'windows-1256', damaged: 0 });
  });

  it('decides on the beginning and counts what cannot be read after it', () => {
    const bytes = Buffer.concat([utf8('مكتبة '.repeat(10_000)), inWindows]);
    expect(read(bytes, 1000)).toMatchObject({ encoding: 'utf-8', damaged: 3 });
  });
});

describe('xmlSafe', () => {
  it.each([
    ['junk before the declaration', 'Warning: x in y.php\n\n<?xml version="1.0"?><a/>', '<?xml version="1.0"?><a/>'],
    ['a lone ampersand', '<a b="?x&y">R&D &</a>', '<a b="?x&amp;y">R&amp;D &amp;</a>'],
    ['entities of HTML', '<a>&laquo;س&raquo;&zwnj;&nbsp;&bogus;</a>', '<a>«س»\u200c\u00a0&amp;bogus;</a>'],
    ['entities that are markup', '<a>&LT;b</a>', '<a>&#60;b</a>'],
    ['controls and numbers for them', '<a>\u0007س&#x1F;&#0;</a>', '<a>س</a>'],
    ['controls in a section', '<a><![CDATA[س\u0000 & &nbsp;]]></a>', '<a><![CDATA[س & &nbsp;]]></a>'],
    ['a section ended twice', '<a><![CDATA[س]]> ]]></a>', '<a><![CDATA[س]]> ]]&gt;</a>'],
    ['halves of pairs', '<a>\ud83dس</a>', '<a>س</a>'],
  ])('mends %s, also where pieces are cut', (_, xml, safe) => {
    for (const size of [1, 2, 3, 7, 1000]) {
      const mender = xmlSafe();
      let out = '';
      for (let at = 0; at < xml.length; at += size) out += mender.push(xml.slice(at, at + size));
      expect(out + mender.end()).toBe(safe);
      expect(mender.repaired).toBeGreaterThan(0);
    }
  });

  it.each([
    '<?xml version="1.0"?><a b="&amp;">س &lt; &#1587; 📚</a>',
    '<a><!-- R&D --><![CDATA[ <b>&nbsp; ]]]]><![CDATA[> ]]></a>',
  ])('leaves %j as it is', (xml) => {
    const mender = xmlSafe();
    expect([...xml].map((sign) => mender.push(sign)).join('') + mender.end()).toBe(xml);
    expect(mender.repaired).toBe(0);
  });
});
