import { describe, expect, it } from 'vitest';
import { deskPath, signInPath } from '@/lib/auth/safe-path';

describe('the page after signing in', () => {
  it.each([
    '/admin',
    '/admin/articles/12',
    '/admin/articles?status=draft&page=2',
    '/admin/tags?q=%D8%AE%D8%B7',
    '/admin/sign-ins',
  ])('may be %s', (path) => expect(deskPath(path)).toBe(path));

  it.each([
    'https://elsewhere.example/admin',
    '//elsewhere.example/admin',
    '/\\elsewhere.example',
    '/admin/../article/1',
    '/admin\\@elsewhere.example',
    '/administrator',
    '/admin\n/articles',
    'javascript:alert(1)',
    '/admin/sign-in?to=/admin',
    '/admin/sign-in',
    '/admin/setup/abc',
    '/admin/reset/abc',
    '/',
    '',
    undefined,
    ['/admin/articles'],
  ])('is never %j', (path) => expect(deskPath(path)).toBe('/admin'));

  it('travels in the address of the sign-in page', () => {
    expect(signInPath('/admin/articles?page=2')).toBe('/admin/sign-in?to=%2Fadmin%2Farticles%3Fpage%3D2');
    expect(signInPath('//elsewhere.example')).toBe('/admin/sign-in');
    expect(signInPath(null)).toBe('/admin/sign-in');
  });
});
