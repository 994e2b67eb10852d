import path from 'node:path';

/** The programs of the running site, bundled from `lib` (lib/build/server.ts), below the project's folder. */
export const programs = {
  start: '.khizana/server/start.js',
  worker: '.khizana/server/worker.js',
  thread: '.khizana/server/thread.js',
} as const;

/** The commands that work for long, bundled like them. */
export const commands = {
  import: '.khizana/commands/import.js',
  search: '.khizana/commands/search.js',
} as const;

/** Reads an archive in a thread of an import (lib/import/sources/thread). */
export const READER = '.khizana/commands/reader.js';

/** Whether this process runs one of them. @param program what Node was told to run */
export const isBundled = (program: string = process.argv[1] ?? ''): boolean =>
  Object.values(commands).some((file) => program.endsWith(path.normalize(file)));

/** How Node runs them: what is new gets twice so many megabytes, and in each thread, where the engine takes sixteen. */
export const LEAN = '--max-semi-space-size=4';

/** Below the folder of the build: which one style sheet holds what several do (lib/build/styles.ts, lib/front/page/sheets.ts). */
export const SHEETS_FILE = 'sheets.json';
