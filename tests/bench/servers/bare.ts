import type { ChildProcess } from 'node:child_process';
import type { OutgoingHttpHeaders } from 'node:http';
import path from 'node:path';
import type { Answer } from '../ask';
import type { BareAnswer, FromBare, ToBare } from '../bare-server';
import { lastWords, type Children } from './children';
import type { StaticServer } from './server';

/** Starts the bare Node server (bare-server.ts). @throws Error when it does not come up */
export async function startBare(children: Children): Promise<StaticServer> {
  const program = path.join(import.meta.dirname, '../bare-server.ts');
  const child = children.start(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Bodies are bytes, which JSON would not carry.
    serialization: 'advanced',
  });
  const words = lastWords(child);
  const port = await hear(child, 'listening', words);
  return {
    origin: `http://127.0.0.1:${port.port}`,
    encoding: 'br',
    load: async (answers) => {
      const loaded = hear(child, 'loaded', words);
      send(child, { kind: 'load', answers: [...answers].map(bareAnswer) });
      await loaded;
    },
    usage: async () => {
      const usage = hear(child, 'usage', words);
      send(child, { kind: 'usage' });
      return usage;
    },
    stop: () => children.stop(child),
  };
}

const send = (child: ChildProcess, message: ToBare) => child.send(message);

/** The next message of that kind. */
function hear<K extends FromBare['kind']>(
  child: ChildProcess,
  kind: K,
  words: () => string,
): Promise<Extract<FromBare, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`the bare server ended:\n${words()}`));
    const listen = (message: FromBare) => {
      if (!isKind(message, kind)) return;
      child.off('message', listen);
      child.off('exit', ended);
      resolve(message);
    };
    child.on('message', listen);
    child.once('exit', ended);
  });
}

const isKind = <K extends FromBare['kind']>(message: FromBare, kind: K): message is Extract<FromBare, { kind: K }> =>
  message.kind === kind;

function bareAnswer([url, { status, headers, body }]: [string, Answer]): BareAnswer {
  const sent: OutgoingHttpHeaders = { 'content-length': body.length };
  for (const name of ['content-type', 'content-encoding']) if (headers[name] !== undefined) sent[name] = headers[name];
  return { url, status, headers: sent, body };
}
