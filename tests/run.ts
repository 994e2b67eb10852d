import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { prepareServer, prepareSite, prepareSources } from '@/lib/build/products';
import { print, printError, stepPrinter } from '@/lib/cli/terminal';
import { dataHome } from '@/lib/db/embedded/home';
import { freePort } from '@/lib/db/embedded/server';
import { requireChromium } from './support/chromium';

/** `npm test`: every check there is. Ends with «N passed, N failed». */

const RESULTS = 'tests/.results';
const say = stepPrinter();
const tally = { passed: 0, failed: 0 };

for (const old of [RESULTS, '.khizana/test-programs']) rmSync(old, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
say('Preparing the sources and the production build');
try {
  await prepareSources(say);
  await prepareServer(say);
  await prepareSite(say);
  await suite('Unit, architecture and integration tests', 'vitest/vitest.mjs', vitestArguments(), readVitest);
  // Journeys wait more than they work: two sites at a time, and the checks beside them.
  const chromium = requireChromium(say);
  const parts = [
    browserTests(chromium, 'readers', ['looks', 'readers']),
    browserTests(chromium, 'desk', ['desk']),
    checks(),
  ];
  // Each to its end, also when another breaks off: none is left running.
  for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') broken(part.reason);
} catch (error) {
  broken(error);
}
say('Done');
print(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);

function broken(error: unknown): void {
  printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  tally.failed += 1;
}

/** Some of the projects of the journeys, on a site of their own. */
async function browserTests(chromium: string, part: string, projects: readonly string[]): Promise<void> {
  // A cold start each time: the folder goes, and `npm start` must make everything anew.
  const data = path.join(dataHome(), `e2e-${part}`);
  rmSync(data, { recursive: true, force: true });
  const [port, metrics] = await Promise.all([freePort(), freePort()]);
  const env = {
    ...{ CHROMIUM_PATH: chromium, E2E_DATA: data, E2E_PART: part },
    ...{ E2E_PORT: String(port), E2E_METRICS_PORT: String(metrics) },
  };
  const config = ['test', '--config', 'tests/e2e/playwright.config.ts'];
  const chosen = projects.flatMap((project) => ['--project', project]);
  await suite(
    `Journeys in Chromium: ${part}`,
    '@playwright/test/cli.js',
    [...config, ...chosen],
    () => readPlaywright(part),
    env,
  );
}

async function checks(): Promise<void> {
  await check('Types', 'typescript/bin/tsc', ['--noEmit']);
  await check('Formatting', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']);
  await check('Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
}

/** A check that counts as one test. */
async function check(name: string, script: string, args: string[]): Promise<void> {
  say(name);
  if ((await run(script, args)) === 0) tally.passed += 1;
  else tally.failed += 1;
}

/** A runner that counts its own tests. One that ends badly without a failed test counts as a failure. */
async function suite(
  name: string,
  script: string,
  args: string[],
  read: () => { passed: number; failed: number },
  env: Record<string, string> = {},
): Promise<void> {
  say(name);
  const code = await run(script, args, env);
  const { passed, failed } = read();
  tally.passed += passed;
  tally.failed += failed === 0 && code !== 0 ? 1 : failed;
}

function run(script: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.resolve('node_modules', script), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function vitestArguments(): string[] {
  return [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile=${RESULTS}/vitest.json`,
  ];
}

function readVitest(): { passed: number; failed: number } {
  const { numPassedTests = 0, numFailedTests = 0 } = readJson<{ numPassedTests: number; numFailedTests: number }>(
    'vitest',
  );
  return { passed: numPassedTests, failed: numFailedTests };
}

function readPlaywright(part: string): { passed: number; failed: number } {
  const { stats } = readJson<{ stats: { expected: number; unexpected: number; flaky: number } }>(part);
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

function readJson<T>(name: string): Partial<T> {
  const file = `${RESULTS}/${name}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<T>) : {};
}
