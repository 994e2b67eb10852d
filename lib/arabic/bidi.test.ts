import { describe, expect, it } from 'vitest';
import { isolate, isolateLtr } from '@/lib/arabic/bidi';

/** UAX #9: U+2066 left-to-right isolate, U+2068 first strong isolate, U+2069 pop directional isolate. */
describe('isolates', () => {
  it.each<[string, (text: string) => string, string, string]>([
    ['isolate', isolate, 'نص', '\u2068نص\u2069'],
    ['isolate', isolate, 'C++ نص', '\u2068C++ نص\u2069'],
    ['isolate', isolate, '', '\u2068\u2069'],
    ['isolateLtr', isolateLtr, '2017-10-24', '\u20662017-10-24\u2069'],
    ['isolateLtr', isolateLtr, 'https://example.org', '\u2066https://example.org\u2069'],
  ])('%s', (_, wrap, text, isolated) => {
    expect(wrap(text)).toBe(isolated);
  });
});
