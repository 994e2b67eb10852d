import type { ServerResponse } from 'node:http';
import { databaseAnswers } from '@/lib/db/health';

export interface Health {
  /** Whether announcements of changes reach this process. */
  isListening(): boolean;
  isStopping(): boolean;
}

/**
 * `/healthz`: the process lives and answers (200 always; a supervisor restarts it when nothing comes back).
 * `/readyz`: it can do all its work; 503 while it stops, while the database is away, or while announcements do not
 * reach it. Readers are served from memory also when it is not ready.
 */
export async function answerHealth(path: string, response: ServerResponse, health: Health): Promise<void> {
  const database = (await databaseAnswers()) ? 'up' : 'down';
  const ready = database === 'up' && health.isListening() && !health.isStopping();
  const announcements = health.isListening() ? 'heard' : 'lost';
  const status = path === '/healthz' || ready ? 200 : 503;
  const text = health.isStopping() ? 'stopping' : ready ? 'ok' : 'degraded';
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify({ status: text, database, announcements })}\n`);
}

export const isHealthPath = (url: string): boolean => url === '/healthz' || url === '/readyz';
