import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { counting, type Counting } from '@/content/counting';
import { dataCentres, gateRules } from '@/lib/views/rules';

const folder = mkdtempSync(path.join(tmpdir(), 'khizana-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));
function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
const rulesWith = (facts: Partial<Counting> = {}) =>
  gateRules({ ...counting, ...facts }, 'https://example.org/magazine');

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const READERS = [
  ['CUBOT', `Mozilla/5.0 (Linux; Android 9; CUBOT_P40) ${WEBKIT} Chrome/116.0.0.0 Mobile Safari/537.36`],
  [
    'Huawei',
    `Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00; HMSCore 6.11.0.302) ${WEBKIT} Chrome/99.0.4844.88 HuaweiBrowser/14.0.0.321 Mobile Safari/537.36`,
  ],
  [
    'Facebook',
    `Mozilla/5.0 (Linux; Android 13; SM-A536B Build/TP1A; wv) ${WEBKIT} Version/4.0 Chrome/125.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/466.0.0.55.85;]`,
  ],
  [
    'Facebook on iOS',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/468.0.0.39.106;FBBV/606487862;FBDV/iPhone14,5;FBMD/iPhone]',
  ],
  [
    'Telegram',
    `Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/AP1A; wv) ${WEBKIT} Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 Telegram-Android/10.14.5 (Google Pixel 7; Android 14; SDK 34; HIGH)`,
  ],
  [
    'Instagram',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21E219 Instagram 334.0.4.32.98 (iPhone13,2; iOS 17_4; ar_SA; ar; scale=3.00; 1170x2532)',
  ],
  [
    'Samsung Internet',
    `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
  ],
  ['Opera Mini', 'Opera/9.80 (Android; Opera Mini/36.2.2254/191.249; U; ar) Presto/2.12.423 Version/12.16'],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'],
] as const;
const ROBOTS = [
  ['GPTBot', `Mozilla/5.0 ${WEBKIT}; compatible; GPTBot/1.2; +https://openai.com/gptbot)`],
  ['ClaudeBot', `Mozilla/5.0 ${WEBKIT}; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)`],
  [
    'Googlebot',
    `Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) ${WEBKIT} Chrome/125.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
  ],
  ['headless Chrome', `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/126.0.0.0 Safari/537.36`],
  ['curl', 'curl/8.5.0'],
  ['WhatsApp’s preview', 'WhatsApp/2.23.20.0 A'],
] as const;

// Taken from COUNTER's list as it is written there.
const list = fileOf(
  'robots.json',
  JSON.stringify(
    [
      'bot',
      'core',
      'spider',
      '^.?$',
      'A6\\-Indexer',
      '^\\%?default\\%?$',
      '^Mozilla\\/4\\.5\\+\\[en]\\+\\(Win98;\\+I\\)$',
    ].map((pattern) => ({ pattern, last_changed: '2017-08-08' })),
  ),
);

describe('robots', () => {
  it.each(READERS)('are not: %s', (_, userAgent) => {
    const rules = rulesWith({ robotsList: list });
    expect([rules.isBot(userAgent), rules.isListed(userAgent)]).toEqual([false, false]);
  });

  it.each(ROBOTS)('are: %s', (_, userAgent) => {
    expect(rulesWith().isBot(userAgent)).toBe(true);
  });

  it('of the list are found whatever the case of letters, but for the exceptions', () => {
    const agents = [
      'The SPIDER of x',
      'an a6-indexer',
      '%default%',
      'Mozilla/4.5+[en]+(Win98;+I)',
      'robot',
      'core',
      'none',
    ];
    const listed = (facts: Partial<Counting>) => agents.map((agent) => rulesWith(facts).isListed(agent));
    expect(listed({ robotsList: list })).toEqual([true, true, true, true, false, false, false]);
    expect(listed({ robotsList: list, robotsExceptions: [] })).toEqual([true, true, true, true, true, true, false]);
    expect(listed({})).toEqual(agents.map(() => false));
  });

  it.each([
    ['is no JSON', 'robots:'],
    ['is no list', '{"pattern": "x"}'],
    ['has an entry without a pattern', '[{"name": "x"}]'],
    ['has a pattern that is none', '[{"pattern": "(x"}]'],
  ])('cannot be read from a file that %s, and the message names it', (_, text) => {
    const file = fileOf('broken.json', text);
    expect(() => rulesWith({ robotsList: file })).toThrow(file);
  });

  it('cannot be read from a file that is not there', () => {
    expect(() => rulesWith({ robotsList: '/no/such.json' })).toThrow('/no/such.json');
  });

  it('are soon told, however long and odd a name is', () => {
    const rules = rulesWith({ robotsList: list });
    const start = performance.now();
    for (const part of ['a', '(', 'Mozilla/5.0 ', 'http', '; ', '1.']) {
      const agent = part.repeat(16_000 / part.length);
      rules.isBot(agent);
      rules.isListed(agent);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('the owner’s rules', () => {
  it('leave out addresses, networks and parts of names', () => {
    const ignoreAddresses = ['192.0.2.7', '198.51.100.0/24', '2001:db8:1::/48'];
    const rules = rulesWith({ ignoreAddresses, ignoreAgents: ['OfficeKiosk'] });
    const asked = [
      '192.0.2.7',
      '::ffff:192.0.2.7',
      '192.0.2.8',
      '198.51.100.200',
      '2001:db8:1:2::3',
      '2001:db8:2::',
      'x',
    ];
    expect(asked.map((address) => rules.isIgnored('Mozilla/5.0', address))).toEqual([
      ...[true, true, false, true, true, false, false],
    ]);
    expect(rules.isIgnored('Mozilla/5.0 OfficeKiosk/2', '203.0.113.1')).toBe(true);
  });

  it('that are no network are named', () => {
    expect(() => rulesWith({ ignoreAddresses: ['192.0.2.0/40'] })).toThrow('«192.0.2.0/40»');
  });

  it.each([
    ['https://example.org', 'inner:3000', true],
    ['http://example.org', '', true],
    ['http://inner:3000', 'inner:3000', true],
    ['https://example.org:8443', '', false],
    ['https://www.example.org', '', false],
    ['https://example.org.evil.example', '', false],
    ['null', 'null', false],
    ['', '', false],
    ['file://', '', false],
  ])('know the origin %j, asked as %j: %j', (origin, host, expected) => {
    expect(rulesWith().isOurs(origin, host)).toBe(expected);
  });
});

describe('data centres', () => {
  it('are told by the file, and by none without one', () => {
    const file = fileOf('clouds.txt', '# clouds\r\n203.0.113.0/24 # one\r\n\r\n2001:db8:ffff::/48\r\n');
    const isIn = dataCentres({ ...counting, dataCentres: file });
    expect(['203.0.113.9', '203.0.114.9', '2001:db8:ffff::1', '2001:db8::1'].map(isIn)).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(dataCentres(counting)('203.0.113.9')).toBe(false);
  });

  it('in a broken file are named with it, and so is a file that is not there', () => {
    const file = fileOf('broken.txt', '203.0.113.0/24\ncloud\n');
    expect(() => dataCentres({ ...counting, dataCentres: file })).toThrow(`${file}, line 2: «cloud»`);
    expect(() => dataCentres({ ...counting, dataCentres: '/no/such.txt' })).toThrow('/no/such.txt');
  });
});
