import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { forward } from '@/lib/front/forward';
import { securityHeaders } from '@/lib/front/headers';
import { startRenderer } from '@/lib/front/renderer';

export interface RunningSite {
  /** Takes no more requests, lets those that run finish, and closes. */
  stop(): Promise<void>;
}

/** Longest wait for running requests when stopping, milliseconds. */
const PATIENCE = 8_000;

/** The public listener, with Next behind it in the same process. */
export async function serve({ host, port }: { host: string; port: number }): Promise<RunningSite> {
  const renderer = await startRenderer();
  const server = createServer((request, response) => answer(request, response, renderer.port));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    stop: async () => {
      await close(server);
      await renderer.stop();
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, renderer: number): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const url = request.url ?? '/';
  // The asterisk of OPTIONS speaks to the server, not of a page (RFC 9110 §9.3.7).
  if (url === '*') response.writeHead(204, { allow: 'GET, HEAD, POST' }).end();
  else forward(request, response, renderer, safePath(url));
}

/**
 * The address as Next should see it. Bytes that a client left unencoded are encoded; one that cannot be decoded names
 * nothing, and is asked for as one that does not exist: the answer is the 404 page.
 */
export function safePath(raw: string): string {
  // The absolute form is legal (RFC 9112 §3.2.2); the host was read already. Node hands bytes over one a character.
  const url = raw
    .replace(/^https?:\/\/[^/?#]*(?=[/?#]|$)/iu, '')
    .replace(/^(?!\/)/u, '/')
    .replace(/[\x80-\xff]/gu, (byte) => percent(byte.charCodeAt(0)));
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '/');
    return /\p{Cc}/u.test(path) || path === '/missing' ? '/404' : url;
  } catch {
    return '/404';
  }
}

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase()}`;

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await closed;
  clearTimeout(timer);
}
