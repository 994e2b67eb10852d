import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { print, stepPrinter } from '@/lib/cli/terminal';
import { dataHome } from '@/lib/db/embedded/home';
import { freePort } from '@/lib/db/embedded/server';
import { requireChromium } from './support/chromium';

/**
 * `npm run test:looks`: the comparison of the main pages with their images alone, on a site of its own. With `--update`
 * the images are made anew; look at them before they are committed.
 */

const chromium = requireChromium(stepPrinter());
const data = path.join(dataHome(), 'looks');
rmSync(data, { recursive: true, force: true });
const [port, metrics] = await Promise.all([freePort(), freePort()]);
const update = process.argv.includes('--update') ? ['--update-snapshots=all'] : [];
const { status } = spawnSync(
  process.execPath,
  [
    path.resolve('node_modules/@playwright/test/cli.js'),
    ...['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter', 'list', ...update, 'appearance'],
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...{ CHROMIUM_PATH: chromium, E2E_DATA: data, NEXT_TELEMETRY_DISABLED: '1' },
      ...{ E2E_PORT: String(port), E2E_METRICS_PORT: String(metrics) },
    },
  },
);
rmSync(data, { recursive: true, force: true });
if (update.length > 0) print('The images are in tests/e2e/looks.');
process.exit(status ?? 1);
