import { afterEach, describe, expect, it, vi } from 'vitest';
import { EnvError, parseEnv, siteUrl } from '@/lib/env';

const defaults = {
  ...{ PORT: 3000, HOST: '127.0.0.1', KHIZANA_SAMPLE: '1', INDEXNOW_ENDPOINT: 'https://api.indexnow.org/indexnow' },
  ...{ WEB_CONCURRENCY: 1, PAGE_CACHE_MB: 256, SHARED_CACHE_SECONDS: 0, TRUSTED_PROXIES: 0, LOG_LEVEL: 'info' },
};
type Variables = Record<string, string | undefined>;

function problemsOf(variables: Variables): string[] {
  try {
    parseEnv(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

describe('parseEnv', () => {
  it.each<[string, Variables, object]>([
    ['nothing', {}, {}],
    ['empty values', { DATABASE_URL: '', PORT: '', HOST: '', SITE_URL: '', KHIZANA_DATA: '', KHIZANA_SAMPLE: '' }, {}],
    ['missing values', { PORT: undefined, SITE_URL: undefined }, {}],
    ['a port', { PORT: '8080' }, { PORT: 8080 }],
    ['the highest port', { PORT: '65535' }, { PORT: 65_535 }],
    ['a host', { HOST: '0.0.0.0' }, { HOST: '0.0.0.0' }],
    ['postgres://', { DATABASE_URL: 'postgres://u:p@h/d' }, { DATABASE_URL: 'postgres://u:p@h/d' }],
    ['postgresql://', { DATABASE_URL: 'postgresql://h/d' }, { DATABASE_URL: 'postgresql://h/d' }],
    ['an https address', { SITE_URL: 'https://example.org' }, { SITE_URL: 'https://example.org' }],
    ['an http address', { SITE_URL: 'http://localhost:3000' }, { SITE_URL: 'http://localhost:3000' }],
    ['no sample', { KHIZANA_SAMPLE: '0' }, { KHIZANA_SAMPLE: '0' }],
    ['a folder', { KHIZANA_DATA: '/srv/data' }, { KHIZANA_DATA: '/srv/data' }],
    ['a port for figures', { METRICS_PORT: '9100' }, { METRICS_PORT: 9100 }],
    ['no port for figures', { METRICS_PORT: '' }, {}],
    ['workers', { WEB_CONCURRENCY: '4' }, { WEB_CONCURRENCY: 4 }],
    ['room for pages', { PAGE_CACHE_MB: '1024' }, { PAGE_CACHE_MB: 1_024 }],
    ['seconds for a CDN', { SHARED_CACHE_SECONDS: '30' }, { SHARED_CACHE_SECONDS: 30 }],
    ['a quiet log', { LOG_LEVEL: 'error' }, { LOG_LEVEL: 'error' }],
    ['a replica', { DATABASE_REPLICA_URL: 'postgres://r/d' }, { DATABASE_REPLICA_URL: 'postgres://r/d' }],
    ['the variables of others', { PATH: '/bin', NODE_ENV: 'test' }, {}],
  ])('takes %s', (_, variables, parsed) => {
    expect(parseEnv(variables)).toEqual({ ...defaults, ...parsed });
  });

  it.each<[string, Variables, string[]]>([
    ['a word for a port', { PORT: 'x' }, ['PORT: must be a number']],
    ['a port too high', { PORT: '65536' }, ['PORT: must be between 1 and 65535']],
    ['a negative port', { PORT: '-1' }, ['PORT: must be between 1 and 65535']],
    ['another database', { DATABASE_URL: 'mysql://h' }, ['DATABASE_URL: must begin with postgres:// or postgresql://']],
    ['a bare name', { SITE_URL: 'e.org' }, ['SITE_URL: must be a full address such as https://example.org']],
    ['another scheme', { SITE_URL: 'ftp://e.org' }, ['SITE_URL: must be a full address such as https://example.org']],
    ['a script', { SITE_URL: 'javascript:x' }, ['SITE_URL: must be a full address such as https://example.org']],
    ['no workers', { WEB_CONCURRENCY: '0' }, ['WEB_CONCURRENCY: must be between 1 and 64']],
    ['half a megabyte', { PAGE_CACHE_MB: '0.5' }, ['PAGE_CACHE_MB: must be between 1 and 16384']],
    ['a loud log', { LOG_LEVEL: 'loud' }, ['LOG_LEVEL: must be debug, info, warn, error or silent']],
    ['yes', { KHIZANA_SAMPLE: 'yes' }, ['KHIZANA_SAMPLE: must be 0 or 1']],
    [
      'all at once',
      { KHIZANA_SAMPLE: '2', PORT: 'x', DATABASE_URL: 'x' },
      [
        'DATABASE_URL: must begin with postgres:// or postgresql://',
        'PORT: must be a number',
        'KHIZANA_SAMPLE: must be 0 or 1',
      ],
    ],
  ])('refuses %s', (_, variables, problems) => {
    expect(problemsOf(variables)).toEqual(problems);
  });

  it.each([['0'], ['80.5'], ['3000 4000']])('refuses the port %j, naming it', (port) => {
    expect(problemsOf({ PORT: port }).join()).toMatch(/^PORT: must be /u);
  });

  it('throws an error with a line for each problem', () => {
    expect(() => parseEnv({ PORT: 'x', KHIZANA_SAMPLE: '2' })).toThrow(
      'PORT: must be a number\nKHIZANA_SAMPLE: must be 0 or 1',
    );
  });
});

describe('siteUrl', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['https://example.org', '', 'https://example.org'],
    ['https://example.org/', '', 'https://example.org'],
    ['https://example.org/a//', '', 'https://example.org/a'],
    ['https://مجلة.example/قسم', '', 'https://xn--ogbf6ec.example/%D9%82%D8%B3%D9%85'],
    ['', '', 'http://localhost:3000'],
    ['', '8080', 'http://localhost:8080'],
  ])('SITE_URL %j and PORT %j: %s', (address, port, url) => {
    vi.stubEnv('SITE_URL', address);
    vi.stubEnv('PORT', port);
    expect(siteUrl()).toBe(url);
  });
});
