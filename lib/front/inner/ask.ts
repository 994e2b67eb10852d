import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** The longest answer that is held whole, bytes; a longer one is passed on as it comes. */
export const LONGEST = 8 * 1_048_576;
/** Milliseconds after which Next is taken to hang. */
const PATIENCE = 30_000;

export interface InnerAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Null when the answer is longer than is held. */
  body: Buffer | null;
}

const agent = new Agent({ keepAlive: true });

/** Without a name Next takes the client for a browser that mends the <head> by script. */
const SELF = { 'host': 'localhost', 'user-agent': 'khizana' };

/**
 * Asks Next for a page as nobody in particular: no cookie, no language, no host of the client's choosing, so that what
 * comes back is the same for all.
 * @throws Error when Next breaks off or takes too long
 */
export function ask(port: number, path: string, headers: Record<string, string>): Promise<InnerAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent, headers: { ...SELF, ...headers } });
    asked.setTimeout(PATIENCE, () => asked.destroy(new Error('the page took too long')));
    asked.once('error', reject);
    asked.once('response', (answer) => {
      const { statusCode: status = 502, headers: received } = answer;
      const parts: Buffer[] = [];
      let length = 0;
      answer.on('data', (part: Buffer) => {
        length += part.length;
        if (length <= LONGEST) parts.push(part);
        else {
          answer.destroy();
          resolve({ status, headers: received, body: null });
        }
      });
      answer.once('end', () => resolve({ status, headers: received, body: Buffer.concat(parts, length) }));
      answer.once('error', reject);
    });
    asked.end();
  });
}
