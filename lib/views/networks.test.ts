import { describe, expect, it } from 'vitest';
import { networks } from '@/lib/views/networks';

const isIn = (line: string, address: string) => networks([line], 'here')(address);

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.8', false],
    ['192.0.2.7', '::ffff:192.0.2.7', true],
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.99/24', '192.0.2.1', true],
    ['0.0.0.0/0', '203.0.113.5', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8::1', '2001:0db8:0::1', true],
    ['2001:db8::1', '2001:db8::2', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::1', false],
    ['::/0', '2001:db8::1', true],
    ['::/0', '192.0.2.1', false],
    ['::ffff:192.0.2.7', '192.0.2.7', true],
    ['::ffff:192.0.2.0/120', '192.0.2.9', true],
    ['::ffff:192.0.2.0/120', '::ffff:192.0.3.9', false],
    ['fe80::/10', 'fe80::1%eth0', true],
    ['192.0.2.7', 'unknown', false],
    ['192.0.2.7', '', false],
  ])('in %s: %s: %j', (line, address, expected) => {
    expect(isIn(line, address)).toBe(expected);
  });

  it('is in none of what says nothing', () => {
    expect(networks(['', '  ', '# 192.0.2.7', '\r'], 'here')('192.0.2.7')).toBe(false);
    expect(networks(['  192.0.2.0/24\t# the office\r'], 'here')('192.0.2.7')).toBe(true);
  });
});

it.each(['nonsense', '10', '10.1/16', '192.0.2.0/33', '192.0.2.0/', '192.0.2.0/x', '2001:db8::/129', '010.0.0.1'])(
  '%j is no network, and the message says where',
  (line) => {
    expect(() => networks(['192.0.2.1', line], 'the list')).toThrow(`the list, line 2: «${line}»`);
  },
);

it('is found among the networks of all clouds as fast as among a few', () => {
  const lines = Array.from({ length: 40_000 }, (_, i) => `10.${i >> 8}.${i & 255}.0/${24 + (i % 4)}`);
  const lies = networks(lines, 'here');
  const start = performance.now();
  for (let i = 0; i < 1_000; i += 1) lies('203.0.113.5');
  // A look at each of the networks would take several milliseconds.
  expect((performance.now() - start) / 1_000).toBeLessThan(1);
  expect(lies('10.1.2.3')).toBe(true);
});
