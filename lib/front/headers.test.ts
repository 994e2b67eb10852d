import { describe, expect, it } from 'vitest';
import { requestHeaders, responseHeaders, securityHeaders } from '@/lib/front/headers';

/** Node gives header names in small letters. The first rows are Next's own list of internal headers (server-ipc). */
describe('requestHeaders drops', () => {
  it.each([
    ['x-middleware-rewrite'],
    ['x-middleware-redirect'],
    ['x-middleware-set-cookie'],
    ['x-middleware-skip'],
    ['x-middleware-override-headers'],
    ['x-middleware-next'],
    ['x-now-route-matches'],
    ['x-matched-path'],
    ['x-nextjs-data'],
    ['x-next-resume-state-length'],
    ['next-resume'],
    ['x-middleware-subrequest'],
    ['x-middleware-prefetch'],
    ['x-invoke-path'],
    ['x-invoke-status'],
    ['x-prerender-revalidate'],
    ['x-prerender-revalidate-if-generated'],
    ['x-next-revalidated-tags'],
    ['x-next-revalidate-tag-token'],
    ['x-nextjs-postponed'],
    ['x-khizana-reads'],
    ['x-khizana-anything'],
    ['content-security-policy'],
    ['content-security-policy-report-only'],
    ['keep-alive'],
    ['te'],
    ['trailer'],
    ['proxy-connection'],
    ['connection'],
    ['upgrade'],
    ['http2-settings'],
    ['transfer-encoding'],
    ['proxy-authorization'],
  ])('%s', (name) => {
    expect(requestHeaders({ [name]: 'x', host: 'example.org' })).toEqual({ host: 'example.org' });
  });
});

describe('requestHeaders keeps', () => {
  it.each([
    ['accept-language', 'ar'],
    ['cookie', 'a=1'],
    ['if-none-match', '"x"'],
    ['rsc', '1'],
    ['next-router-state-tree', 'x'],
    ['next-router-prefetch', '1'],
    ['purpose', 'prefetch'],
    ['x-requested-with', 'x'],
    ['x-matched-path-of-mine', 'x'],
    ['my-x-middleware-next', 'x'],
    ['khizana-reads', 'x'],
    ['tea', 'x'],
    ['x-forwarded-for', '192.0.2.1'],
  ])('%s', (name, value) => {
    expect(requestHeaders({ [name]: value })).toEqual({ host: 'localhost', [name]: value });
  });

  it('several values, and the headers that it was given', () => {
    const headers = { 'set-cookie': ['a=1', 'b=2'], 'x-matched-path': '/a' };
    expect(requestHeaders(headers)).toEqual({ 'host': 'localhost', 'set-cookie': ['a=1', 'b=2'] });
    expect(headers).toEqual({ 'set-cookie': ['a=1', 'b=2'], 'x-matched-path': '/a' });
  });
});

describe('securityHeaders', () => {
  it.each([
    ['x-content-type-options', /^nosniff$/u],
    ['x-frame-options', /^(SAMEORIGIN|DENY)$/u],
    ['referrer-policy', /^(strict-origin-when-cross-origin|same-origin|no-referrer)$/u],
    ['permissions-policy', /camera=\(\)/u],
    ['permissions-policy', /geolocation=\(\)/u],
    ['permissions-policy', /microphone=\(\)/u],
  ])('%s is %s', (name, value) => {
    expect(securityHeaders(true)[name]).toMatch(value);
  });
});

describe('strict-transport-security', () => {
  it.each([
    [true, 'max-age=31536000'],
    [false, undefined],
  ])('where readers come by https: %s, is %s', (secure, value) => {
    expect(securityHeaders(secure)['strict-transport-security']).toBe(value);
  });

  it('is all that differs', () => {
    const { 'strict-transport-security': _, ...others } = securityHeaders(true);
    expect(securityHeaders(false)).toEqual(others);
  });
});

it('gives a request without a host one, as HTTP/1.0 allows it to come', () => {
  expect(requestHeaders({})).toEqual({ host: 'localhost' });
});

it('hands on what Next answers, without the headers of the connection behind', () => {
  const headers = { 'content-type': 'text/html', 'connection': 'keep-alive', 'transfer-encoding': 'chunked' };
  expect(responseHeaders(headers)).toEqual({ 'content-type': 'text/html' });
});
