import { log } from '@/lib/log';

/**
 * Lets no failure pass in silence. A promise that nobody waited for belongs to one request: it is logged, and the others
 * go on. An exception that nobody caught may have left anything half done: it is logged, and the process ends in order,
 * for its supervisor to start it again.
 */
export function watchFailures(end: () => void): void {
  process.on('unhandledRejection', (error) => {
    log().error({ err: error }, 'a promise failed and nobody waited for it');
  });
  process.on('uncaughtException', (error) => {
    log().fatal({ err: error }, 'an exception that nobody caught: the process ends');
    process.exitCode = 1;
    end();
  });
}
