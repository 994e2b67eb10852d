import { describe, expect, it } from 'vitest';
import { fixAllText, fixText } from '@/lib/proof/fix';
import { proof } from '@/lib/proof/proof';

describe('proof', () => {
  it('tells what it found in the order of the text, with true offsets', () => {
    const text = 'قال, زید ومضى  وعاد «هنا';
    const findings = proof(text);
    expect(findings.map(({ rule }) => rule)).toEqual(['latin', 'persian', 'spaces', 'pairs']);
    for (const { start, end, found } of findings) expect(text.slice(start, end)).toBe(found);
  });

  it.each(['', 'نصّ سليم.', 'Plain English, nothing else; right?'])('finds nothing in %j', (text) => {
    expect(proof(text)).toEqual([]);
  });

  it.each(['\u064b', '\u0640', 'ب', '«', '،', 'ب ', '\u200c', ', ', '١', ' '])(
    'takes no time over a row of %j',
    (sign) => {
      const start = performance.now();
      proof(sign.repeat(10_000));
      expect(performance.now() - start).toBeLessThan(1500);
    },
  );
});

describe('mending', () => {
  it('leaves what has changed since, and what only a person can decide', () => {
    const [finding] = proof('قال ، ومضى');
    expect(finding && fixText('ما كتب', finding)).toBe('ما كتب');
    expect(fixAllText('قال «نعم', 'pairs')).toBe('قال «نعم');
  });

  it('mends all of one rule and nothing else', () => {
    expect(fixAllText('قال, زید, ومضى', 'latin')).toBe('قال، زید، ومضى');
    expect(fixAllText('في في في', 'repeated')).toBe('في');
  });
});
