import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire, still encoded. */
  body: Buffer;
  /** From asking to the last byte. */
  ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks for an address over a connection that is kept open. Redirects are not followed. */
export function ask(url: string, encoding: Encoding = 'br'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const asked = request(url, { agent, headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks), ms: performance.now() - start });
      });
    });
    asked.setTimeout(60_000, () => asked.destroy(new Error(`no answer from ${url}`)));
    asked.once('error', reject);
    asked.end();
  });
}

/** Asks for many, a few at a time; answers come in the order of the paths. */
export async function askAll(origin: string, paths: readonly string[], encoding: Encoding): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < paths.length; index = next++) {
      answers[index] = await ask(`${origin}${paths[index] ?? ''}`, encoding);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return answers;
}

/** Forgets the connections, so that nothing holds the process. */
export const hangUp = (): void => agent.destroy();
