import { describe, expect, it } from 'vitest';
import { isSerialised, serialisedTexts } from '@/lib/import/sources/wxr/serialised';

describe('a serialised value', () => {
  it.each<[string, string, string[]]>([
    ['a text', 's:8:"نادر";', ['نادر']],
    ['a number', 'i:9724;', ['9724']],
    ['others', 'a:5:{i:0;i:-7;i:1;d:0.5;i:2;b:1;i:3;b:0;i:4;N;}', ['-7', '0.5', '1']],
    ['a list of names', 'a:2:{i:0;s:8:"نادر";i:1;s:8:"ليلى";}', ['نادر', 'ليلى']],
    ['lists in a list', 'a:2:{s:2:"id";a:1:{i:0;s:2:"12";}s:4:"name";s:8:"سلمى";}', ['12', 'سلمى']],
    ['an empty list', 'a:0:{}', []],
    ['signs of its own form', 's:11:"a";i:0;}";s";', ['a";i:0;}";s']],
    ['a sign of four bytes', 'a:1:{i:0;s:4:"📚";}', ['📚']],
    ['a length in another encoding', 'a:2:{i:0;s:4:"نادر";i:1;s:4:"ليلى";}', ['نادر', 'ليلى']],
    ['a length with other line ends', 'a:1:{i:0;s:14:"أول\nآخر";}', ['أول\nآخر']],
    ['a length that lies', 'a:2:{i:0;s:999999999:"نادر";i:1;s:0:"ليلى";}', ['نادر', 'ليلى']],
  ])('is read: %s', (_name, text, texts) => {
    expect(isSerialised(text)).toBe(true);
    expect(serialisedTexts(text)).toEqual(texts);
  });

  it.each<[string, string]>([
    ['an object', 'O:8:"stdClass":1:{s:1:"a";s:1:"b";}'],
    ['an object in a list', 'a:1:{i:0;O:8:"stdClass":0:{}}'],
    ['one that reads itself', 'C:11:"ArrayObject":37:{x:i:0;a:0:{};m:a:0:{}}'],
    ['a reference', 'a:2:{i:0;s:1:"a";i:1;R:2;}'],
    ['a list that is cut', 'a:2:{i:0;s:8:"نادر";'],
    ['a text that is cut', 's:200:"نادر'],
    ['a list that says too many', 'a:999999:{i:0;s:1:"a";}'],
    ['something behind its end', 'a:0:{}a:0:{}'],
    ['a list as a key', 'a:1:{a:0:{}i:1;}'],
    ['a hole without a floor', `${'a:1:{i:0;'.repeat(5_000)}i:1;${'}'.repeat(5_000)}`],
    ['more than any value holds', `a:20000:{${'i:0;i:0;'.repeat(20_000)}}`],
  ])('is left alone: %s', (_name, text) => {
    expect(isSerialised(text)).toBe(true);
    expect(serialisedTexts(text)).toBeNull();
  });

  it.each(['', 'نادر', 'a: 7', 's:القسم', '12', 'i:x;', 'N', 'a:b:{', 'b:2;'])('is not %j', (text) => {
    expect(isSerialised(text)).toBe(false);
  });
});
