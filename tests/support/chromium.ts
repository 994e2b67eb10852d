import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Finds a Chromium for the browser tests, or gets one, and says what it does. */

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const found = (): string | undefined =>
  [process.env['CHROMIUM_PATH'] ?? '', chromium.executablePath(), ...SYSTEM].find((file) => file && existsSync(file));

/**
 * The path of a Chromium: one that is here, else Playwright's own download, else (as root on Debian) the package.
 * @throws Error that says what to do when none can be had
 */
export function requireChromium(say: (step: string) => void): string {
  const here = found();
  if (here !== undefined) return here;
  say('No Chromium found: downloading the one that Playwright brings');
  const download = spawnSync('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  const downloaded = download.status === 0 ? found() : undefined;
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('The download was refused: installing the Debian package «chromium» with apt-get');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
    const installed = found();
    if (installed !== undefined) return installed;
  }
  throw new Error('The browser tests need Chromium. Install it and set CHROMIUM_PATH to its program.');
}
