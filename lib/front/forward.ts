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
import { limitBody } from '@/lib/front/body';
import { requestHeaders, responseHeaders } from '@/lib/front/headers';

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
  const headers = requestHeaders(request.headers);
  const ask = (asked: string, sent: OutgoingHttpHeaders): ClientRequest => {
    const inner = httpRequest({ host: '127.0.0.1', port, path: asked, method: request.method, headers: sent, agent });
    inner.once('error', () => void fail(response));
    response.once('close', () => inner.destroy());
    return inner;
  };
  const inner = ask(path, headers);
  inner.once('response', (answer) => {
    if (answer.statusCode !== 404 || !isPage(request)) return void relay(answer, response);
    answer.resume();
    const accepted = headers['accept-encoding'];
    const missing = ask(MISSING, { host: headers.host, ...(accepted && { 'accept-encoding': accepted }) });
    missing.once('response', (page) => void relay(page, response, 404));
    missing.end();
  });
  pipeline(request, limitBody(response), inner, ignore);
}

/** Sends Next's answer on, under `status` when given and all went well. */
async function relay(answer: IncomingMessage, response: ServerResponse, status?: number): Promise<void> {
  const { statusCode = 502, headers } = answer;
  // 503 is an answer of our own: the health route's.
  if (statusCode >= 500 && statusCode !== 503 && !(await databaseAnswers())) {
    answer.resume();
    answerAway(response);
    return;
  }
  if (response.headersSent) return;
  response.writeHead(status !== undefined && statusCode === 200 ? status : statusCode, responseHeaders(headers));
  pipeline(answer, response, ignore);
}

/** Next broke off without an answer. */
async function fail(response: ServerResponse): Promise<void> {
  if (response.headersSent) return void response.destroy();
  if (!(await databaseAnswers())) {
    answerAway(response);
    return;
  }
  response.writeHead(502, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('502');
}

/** Whether a person may be looking: a GET or HEAD that is not the framework's own traffic. */
const isPage = ({ method, url = '', headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && !url.startsWith('/_next/') && headers['rsc'] === undefined;
