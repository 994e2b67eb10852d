import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashedPolicy, noncePolicy, strictPolicy } from '@/lib/front/page/policy';

const scripts = (policy: string) => /script-src ([^;]*)/u.exec(policy)?.[1];
const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

it.each([
  ['strict', strictPolicy],
  ['with hashes', hashedPolicy(['a'])],
  ['with a nonce', noncePolicy('abc')],
])('a policy that is %s lets nothing unsafe in', (_, policy) => {
  // Attributes alone: they place things, and run nothing.
  expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe-|\*|http:|;;|\n/u);
  const names = policy.split('; ').map((directive) => directive.split(' ', 1)[0]);
  expect(new Set(names).size).toBe(names.length);
  for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'"]) {
    expect(policy.split('; ')).toContain(rule);
  }
});

it.each([
  ['strict', strictPolicy, "'self'"],
  ['with no inline script', hashedPolicy([]), "'self'"],
  // Computed once with: printf "alert(1)" | openssl dgst -sha256 -binary | base64
  ['known beforehand', hashedPolicy(['alert(1)']), "'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"],
  ['of Arabic words', hashedPolicy(['"نص"']), `'self' ${hash('"نص"')}`],
  ['white space and all', hashedPolicy([' a\n']), `'self' ${hash(' a\n')}`],
  ['of two, each once', hashedPolicy(['a', 'b', 'a']), `'self' ${hash('a')} ${hash('b')}`],
  ['with a nonce', noncePolicy('aB+/='), "'nonce-aB+/=' 'strict-dynamic'"],
])('scripts: %s', (_, policy, expected) => {
  expect(scripts(policy)).toBe(expected);
});

describe('the strict policy', () => {
  it('lets pictures come by https, and nothing else from elsewhere', () => {
    const open = strictPolicy.split('; ').filter((directive) => directive.includes('https:'));
    expect(open).toEqual(["img-src 'self' data: https:", "media-src 'self' https:"]);
  });
});
