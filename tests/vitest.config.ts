import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
const alias = { '@': root };
const shared = { alias, root, environment: 'node' } as const;

const tests = ['app', 'components', 'content', 'lib', 'tests/bench'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.posix.join(folder, name)),
);
/** They put another module in the place of one, and must be the first to load what stands on it. */
const replacing = tests.filter((file) => /\bvi\.(?:doM|m)ock\(/u.test(readFileSync(path.join(root, file), 'utf8')));

/** Three kinds of test by what they need: nothing, the tree itself, a real PostgreSQL. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['{app,components,content,lib}/**/*.test.ts', 'tests/bench/**/*.test.ts'],
          exclude: replacing,
          setupFiles: ['tests/support/leave-nothing.ts'],
          // A process for each file takes longer to come up than its tests take.
          isolate: false,
        },
      },
      { test: { ...shared, name: 'replacing', include: replacing } },
      { test: { ...shared, name: 'architecture', include: ['tests/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/leave-nothing.ts', 'tests/support/database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Each file has a database of its own (tests/support/database.ts), so files may run side by side.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
