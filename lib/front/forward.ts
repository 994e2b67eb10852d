import {
  Agent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import { databaseAnswers } from '@/lib/db/health';
import { answerAway } from '@/lib/front/away';
import { withoutInternal } from '@/lib/front/headers';

/** The page of the site that says «not found» (app/(site)/missing). */
const MISSING = '/missing';

const agent = new Agent({ keepAlive: true });
/** Answers are streams; that one breaks off because a reader has left is no event. */
const ignore = () => undefined;

/**
 * Lets Next answer, with two corrections. When it fails because the database is away, the answer becomes 503 with a
 * page that waits; and its 404, an empty document for a script to fill, becomes the site's own page, whole.
 * @param port where Next listens
 * @param path the address to ask for, as Next should see it
 */
export function forward(request: IncomingMessage, response: ServerResponse, port: number, path: string): void {
  const ask = (asked: string, headers: OutgoingHttpHeaders): ClientRequest => {
    const inner = httpRequest({ host: '127.0.0.1', port, path: asked, method: request.method, headers, agent });
    inner.once('error', () => {
      if (response.headersSent) response.destroy();
      else answerAway(response);
    });
    response.once('close', () => inner.destroy());
    return inner;
  };
  const inner = ask(path, withoutInternal(request.headers));
  inner.once('response', (answer) => {
    if (answer.statusCode !== 404 || !isPage(request)) return void relay(answer, response);
    answer.resume();
    const missing = ask(MISSING, { host: request.headers.host });
    missing.once('response', (page) => void relay(page, response, 404));
    missing.end();
  });
  pipeline(request, inner, ignore);
}

/** Sends Next's answer on, under `status` when given and all went well. */
async function relay(answer: IncomingMessage, response: ServerResponse, status?: number): Promise<void> {
  const { statusCode = 502, headers } = answer;
  if (statusCode >= 500 && !(await databaseAnswers())) {
    answer.resume();
    answerAway(response);
    return;
  }
  response.writeHead(status !== undefined && statusCode === 200 ? status : statusCode, headers);
  pipeline(answer, response, ignore);
}

/** Whether a person may be looking: a GET or HEAD that is not the framework's own traffic. */
const isPage = ({ method, url = '', headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && !url.startsWith('/_next/') && headers['rsc'] === undefined;
