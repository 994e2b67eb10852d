import pino from 'pino';
import { env } from '@/lib/env';

const holder = globalThis as typeof globalThis & { khizanaLog?: pino.Logger };

/**
 * The log of this process: a JSON object a line on standard error. It never holds an address, a browser's name, a
 * cookie or a query string: nothing by which a reader could be told from another. Access logs are the proxy's.
 */
export const log = (): pino.Logger =>
  (holder.khizanaLog ??= pino({ level: env().LOG_LEVEL, base: { pid: process.pid } }, pino.destination(2)));
