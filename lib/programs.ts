/** The programs of the running site, bundled from `lib` (lib/build/server.ts), below the project's folder. */
export const programs = {
  start: '.khizana/server/start.js',
  worker: '.khizana/server/worker.js',
  thread: '.khizana/server/thread.js',
} as const;
