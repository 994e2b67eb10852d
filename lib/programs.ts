/** The programs of the running site, bundled from `lib` (lib/build/server.ts), below the project's folder. */
export const programs = {
  start: '.khizana/server/start.js',
  worker: '.khizana/server/worker.js',
  thread: '.khizana/server/thread.js',
} as const;

/** Below the folder of the build: which one style sheet holds what several do (lib/build/styles.ts, lib/front/page/sheets.ts). */
export const SHEETS_FILE = 'sheets.json';
