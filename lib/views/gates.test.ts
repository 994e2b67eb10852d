import { describe, expect, it } from 'vitest';
import { filterOf, type GateRules } from '@/lib/views/gates';
import type { Opening } from '@/lib/views/opening';

const CHROME =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const rules: GateRules = {
  isOurs: (origin, host) => origin === `https://${host}`,
  isBot: (userAgent) => userAgent.includes('isbot'),
  isListed: (userAgent) => userAgent.includes('listed'),
  isIgnored: (userAgent, address) => userAgent.includes('ignored') || address === '192.0.2.1',
};
type Facts = Partial<Omit<Opening, 'headers'>> & { headers?: Opening['headers'] };
const reason = ({ headers, ...facts }: Facts = {}) =>
  filterOf(
    {
      ...{ articleId: 1, webdriver: false, address: '198.51.100.7', ...facts },
      headers: { 'host': 'example.org', 'user-agent': CHROME, ...headers },
    },
    rules,
  );
const withHeaders = (headers: Opening['headers']) => reason({ headers });

describe('an opening', () => {
  it('by a browser passes, with the headers of a browser and without them', () => {
    expect(reason()).toBeNull();
    expect(withHeaders({ 'sec-fetch-site': 'same-origin', 'origin': 'https://example.org' })).toBeNull();
  });

  it.each([
    ['same-origin', null],
    ['same-site', 'origin'],
    ['cross-site', 'origin'],
    ['none', 'origin'],
    ['', 'origin'],
    ['SAME-ORIGIN', 'origin'],
  ])('with Sec-Fetch-Site %j: %j', (site, expected) => {
    expect(withHeaders({ 'sec-fetch-site': site })).toBe(expected);
  });

  it.each([
    ['https://example.org', null],
    ['https://elsewhere.example', 'origin'],
    ['null', 'origin'],
    ['', 'origin'],
    ['https://example.org, https://example.org', 'origin'],
  ])('of the origin %j: %j', (origin, expected) => {
    expect(withHeaders({ origin })).toBe(expected);
    // The one header does not speak for the other.
    expect(withHeaders({ origin, 'sec-fetch-site': 'cross-site' })).toBe('origin');
  });

  it.each<[string, string, string | null]>([
    ['sec-purpose', 'prefetch', 'prefetch'],
    ['sec-purpose', 'prefetch;prerender', 'prefetch'],
    ['sec-purpose', 'Prefetch; anonymous-client-ip', 'prefetch'],
    ['purpose', 'prefetch', 'prefetch'],
    ['purpose', 'preview', 'prefetch'],
    ['x-purpose', 'preview', 'prefetch'],
    ['x-purpose', 'PREVIEW', 'prefetch'],
    ['x-moz', 'prefetch', 'prefetch'],
    ['x-moz', 'prerender', 'prefetch'],
    ['next-router-prefetch', '1', 'prefetch'],
    ['next-router-prefetch', '', 'prefetch'],
    ['purpose', '', null],
    ['sec-purpose', 'other', null],
  ])('with %s: %j: %j', (name, value, expected) => {
    expect(withHeaders({ [name]: value })).toBe(expected);
  });

  it.each([
    [undefined, 'ua_empty'],
    ['', 'ua_empty'],
    ['          ', 'ua_empty'],
    ['-', 'ua_empty'],
    ['Mozilla', 'ua_empty'],
    ['  Mozilla  ', 'ua_empty'],
    ['Mozilla/', null],
  ])('by the browser %j: %j', (userAgent, expected) => {
    expect(withHeaders({ 'user-agent': userAgent })).toBe(expected);
  });
});

it('is stopped by the first reason that holds, in their order', () => {
  const steps: [string, (facts: Required<Pick<Opening, 'headers'>> & Facts) => void][] = [
    ['origin', ({ headers }) => delete headers['sec-fetch-site']],
    ['prefetch', ({ headers }) => delete headers['purpose']],
    ['ua_empty', ({ headers }) => (headers['user-agent'] = `${CHROME} isbot listed ignored`)],
    ['bot_ua', ({ headers }) => (headers['user-agent'] = `${CHROME} listed ignored`)],
    ['bot_list', ({ headers }) => (headers['user-agent'] = `${CHROME} ignored`)],
    ['webdriver', (facts) => (facts.webdriver = false)],
    ['staff', (facts) => (facts.staff = false)],
    ['custom', ({ headers }) => (headers['user-agent'] = CHROME)],
    ['custom', (facts) => (facts.address = '192.0.2.2')],
  ];
  const headers = { 'sec-fetch-site': 'cross-site', 'purpose': 'prefetch', 'user-agent': '' };
  const facts = { headers, webdriver: true, staff: true, address: '192.0.2.1' };
  for (const [expected, mend] of steps) {
    expect(reason(facts)).toBe(expected);
    mend(facts);
  }
  expect(reason(facts)).toBeNull();
});
