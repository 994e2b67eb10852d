import { rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { freePort } from '@/lib/db/embedded/server';
import { ask, type Answer } from '../ask';
import { hasEnded, lastWords, type Children } from './children';
import type { StaticServer } from './server';
import { systemUsage } from './usage';

/** The file that `/` and an address that is not there are answered with. */
const [HOME, MISSING] = ['home-page', 'missing-page'];

const config = (folder: string, port: number) => `
daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush off; keepalive_requests 1000000; default_type "text/html; charset=utf-8";
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server {
    listen 127.0.0.1:${port}; root ${folder}/files; index ${HOME}; gzip_static on; error_page 404 /${MISSING};
  }
}
`;

/** nginx with files, one worker, on a port of its own. The site's brotli is gzip here: the plain program has no other. */
export async function startNginx(children: Children, program: string): Promise<StaticServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khizana-bench-'));
  // Started by root, the worker is another user, who has to get in.
  await chmod(folder, 0o755);
  const files = path.join(folder, 'files');
  await mkdir(files);
  const port = await freePort();
  await writeFile(path.join(folder, 'nginx.conf'), config(folder, port));
  const args = ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', 'stderr'];
  const child = children.start(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const words = lastWords(child);
  const origin = `http://127.0.0.1:${port}`;
  // At once: the run may end with it.
  child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  while ((await ask(origin).catch(() => null)) === null) {
    if (hasEnded(child)) throw new Error(`nginx ended:\n${words()}`);
    await sleep(20);
  }
  const usage = systemUsage(await workerOf(child.pid ?? 0));
  return {
    origin,
    encoding: 'gzip',
    usage,
    load: (answers) => fillFolder(files, answers),
    stop: () => children.stop(child),
  };
}

/** The number of the worker process, which does the work; the master's where the system does not tell. */
async function workerOf(master: number): Promise<number> {
  const children = await readFile(`/proc/${master}/task/${master}/children`, 'utf8').catch(() => '');
  return Number(children.split(' ', 1)[0]) || master;
}

async function fillFolder(files: string, answers: ReadonlyMap<string, Answer>): Promise<void> {
  await rm(files, { recursive: true });
  for (const [url, answer] of answers) {
    const file = path.join(files, fileName(url, answer.status));
    const plain = decoded(answer);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, plain);
    if (answer.headers['content-encoding'] !== undefined) await writeFile(`${file}.gz`, gzipSync(plain, { level: 9 }));
  }
}

/** nginx looks for the decoded path, and takes no account of a query. */
export function fileName(url: string, status: number): string {
  const name = decodeURIComponent(url.split('?', 1)[0] ?? '').replace(/^\//u, '');
  if (status === 404) return MISSING;
  return name === '' ? HOME : name;
}

/** The answer's body without its encoding. */
export function decoded({ headers, body }: Pick<Answer, 'headers' | 'body'>): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
