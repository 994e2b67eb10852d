import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
const alias = { '@': root };
const shared = { alias, root, environment: 'node' } as const;

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
        },
      },
      { test: { ...shared, name: 'architecture', include: ['tests/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/database.ts'],
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
