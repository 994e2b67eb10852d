/** What the runner (tests/run.ts) decided, handed on through the environment; sensible when run alone. */
export const PORT = Number(process.env['E2E_PORT'] ?? 3210);
/** The part of the journeys that this process goes, by which its results are named. */
export const PART = process.env['E2E_PART'] ?? 'e2e';
/** Where the site under test tells its figures. */
export const METRICS_PORT = Number(process.env['E2E_METRICS_PORT'] ?? PORT + 1);
export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '';
/** A data folder of its own: these tests kill its database. */
export const DATA = process.env['E2E_DATA'] ?? '.khizana/e2e';

/** What a desktop Chrome calls itself: by its own name a browser without a window is taken for a robot. */
export const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';

/** The environment of the site under test, and of commands run beside it; the allocator's setting is `npm start`'s. */
export const SITE_ENV = {
  MALLOC_ARENA_MAX: '2',
  ...{ PORT: String(PORT), METRICS_PORT: String(METRICS_PORT), HOST: '127.0.0.1', SITE_URL: '' },
  ...{ KHIZANA_DATA: DATA, DATABASE_URL: '' },
  // So that one machine can send many readers.
  TRUSTED_PROXIES: '1',
};
