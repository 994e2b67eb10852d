import { describe, expect, it } from 'vitest';
import { chooseEncoding } from '@/lib/front/reply/encoding';

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    [' ', 'identity'],
    [',', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br', 'br'],
    ['BR', 'br'],
    ['GZip', 'gzip'],
    ['gzip;Q=0.5', 'gzip'],
    ['deflate', 'identity'],
    ['zstd, dcb', 'identity'],
    ['x-gzip', 'identity'],
    ['brotli', 'identity'],
    ['*', 'br'],
    ['*;q=0.1', 'br'],
    ['*;q=0', 'identity'],
    ['gzip, *;q=0', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0, gzip;q=0, *', 'identity'],
    ['gzip;q=0', 'identity'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['gzip;q=0.5, br;q=0.501', 'br'],
    ['gzip;q=0.001', 'gzip'],
    ['deflate, gzip;q=1.0, *;q=0.5', 'gzip'],
    ['identity', 'identity'],
    ['identity;q=1, br;q=0.5', 'identity'],
    ['identity;q=0.5, br;q=0.5', 'br'],
    ['identity;q=0', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
    ['  br ;  q=0.3 ,gzip;q=0.2', 'br'],
    ['br;q=x', 'identity'],
    ['br;q=x, gzip', 'gzip'],
    [';;;', 'identity'],
    ['br gzip', 'identity'],
    ['نص', 'identity'],
    ['__proto__', 'identity'],
  ])('of %j is %s, also when asked again', (accepted, encoding) => {
    expect([chooseEncoding(accepted), chooseEncoding(accepted)]).toEqual([encoding, encoding]);
  });

  it('stays right when somebody invents thousands of headers', () => {
    for (let n = 0; n < 2_000; n += 1) {
      expect(chooseEncoding(`x${n}, gzip`)).toBe('gzip');
      expect(chooseEncoding(`x${n}, br`)).toBe('br');
    }
    expect(chooseEncoding('gzip, deflate, br')).toBe('br');
    expect(chooseEncoding('x1, gzip')).toBe('gzip');
  });
});
