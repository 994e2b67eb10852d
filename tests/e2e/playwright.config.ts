import { defineConfig } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import { CHROMIUM, PART, PORT, SITE_ENV, USER_AGENT } from './settings';

const LOOKS = 'appearance.spec.ts';
/** What is done at the desk, and what takes long beside it: about half of the time. */
const DESK =
  /\/(?:accessible|catalogue|crawl|desk|editor|importing|keyboard|previews|shown|sign-in|withdrawn)[a-z-]*\.spec\.ts$/u;

/** The journeys run against what `npm start` starts: its own database, the sample, the production build. */
export default defineConfig({
  testDir: '.',
  outputDir: `../.results/${PART}`,
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  // The images show the sample as it is delivered: they come before the journeys that publish into it.
  projects: [
    { name: 'looks', testMatch: LOOKS },
    { name: 'readers', testIgnore: [LOOKS, DESK] },
    { name: 'desk', testMatch: DESK },
  ],
  expect: {
    // Another machine draws the edges of letters a little differently; a font, a colour or a line that is gone is more.
    toHaveScreenshot: { pathTemplate: '{testDir}/looks/{arg}{ext}', maxDiffPixelRatio: 0.01, animations: 'disabled' },
  },
  reporter: [['list'], ['json', { outputFile: `../.results/${PART}.json` }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'ar',
    // It would answer for the site: only offline.spec.ts lets it.
    serviceWorkers: 'block',
    // Readers, not robots: what a robot is, counting.spec.ts tells.
    userAgent: USER_AGENT,
    launchOptions: {
      ...(CHROMIUM && { executablePath: CHROMIUM }),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
        // Leaves navigator.webdriver false.
        '--disable-blink-features=AutomationControlled',
      ],
    },
  },
  webServer: {
    command: manifest.scripts.start,
    cwd: '../..',
    url: `http://127.0.0.1:${PORT}/healthz`,
    env: SITE_ENV,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
