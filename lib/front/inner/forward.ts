import { randomBytes } from 'node:crypto';
import {
  Agent,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import { databaseAnswers } from '@/lib/db/health';
import { requestHeaders, responseHeaders } from '@/lib/front/headers';
import { bodyBounds, limitBody } from '@/lib/front/inner/body';
import { ASKED_PATH, CLIENT_ADDRESS } from '@/lib/front/inner/messages';
import { noncePolicy } from '@/lib/front/page/policy';
import { answerAway, answerFailed } from '@/lib/front/reply/away';
import { log } from '@/lib/log';

const agent = new Agent({ keepAlive: true });
/** Milliseconds without a byte from Next, after which it is taken to hang. */
const PATIENCE = 60_000;
/** Answers are streams; that one breaks off because a reader has left is no event. */
const ignore = () => undefined;

export interface Forwarding {
  /** Where Next listens. */
  port: number;
  /** The address to ask for, as Next should see it. */
  path: string;
  /** The client's address. */
  address: string;
  /** Told in the log when it fails. */
  id: string;
  kind: string;
  /** Instead of Next's own of that name. */
  headers: Readonly<Record<string, string>>;
  /** Instead of Next's 404, an empty document for a script to fill; null where those scripts run. */
  missing: (() => void) | null;
}

/**
 * Lets Next answer what is one person's own or no page at all, as it comes. The scripts of what it sends carry this
 * request's nonce. When it fails, the answer says calmly whether the database or the page is to blame.
 */
export function forward(request: IncomingMessage, response: ServerResponse, forwarding: Forwarding): void {
  const { port, path, address, missing } = forwarding;
  const policy = noncePolicy(randomBytes(16).toString('base64'));
  // Next takes the nonce for its scripts from the policy in the request.
  const headers: OutgoingHttpHeaders = {
    ...requestHeaders(request.headers),
    ...{ 'content-security-policy': policy, [CLIENT_ADDRESS]: address, [ASKED_PATH]: path },
  };
  if (!hasBody(request)) delete headers['content-length'];
  const inner = httpRequest({ host: '127.0.0.1', port, path, method: request.method, headers, agent });
  inner.setTimeout(PATIENCE, () => inner.destroy(new Error('the answer took too long')));
  inner.once('error', (error) => void fail(response, forwarding, error));
  response.once('close', () => inner.destroy());
  inner.once('response', (answer) => {
    const { statusCode = 502 } = answer;
    if (statusCode === 404 && missing && isPage(request)) {
      answer.resume();
      missing();
    } else if (statusCode >= 500) {
      answer.resume();
      void fail(response, forwarding, `status ${statusCode}`);
    } else if (!response.headersSent) {
      const own = { 'content-security-policy': policy, ...forwarding.headers };
      response.writeHead(statusCode, { ...responseHeaders(answer.headers), ...own });
      pipeline(answer, response, ignore);
    }
  });
  if (hasBody(request)) {
    pipeline(request, limitBody(response, bodyBounds(request)), inner, ignore);
  } else {
    // What a client sent all the same would stand unframed behind the head, and be read as a request of its own.
    request.resume();
    inner.end();
  }
}

/** Neither a query nor what makes a link of the desk work. */
const loggable = (path: string): string =>
  path.replace(/\?.*$/su, '').replace(/^((?:\/admin)?\/(?:setup|invite|reset|preview)\/).+/su, '$1…');

/** Only these methods carry something that Next should read. */
const hasBody = ({ method = '' }: IncomingMessage): boolean => ['POST', 'PUT', 'PATCH'].includes(method);

async function fail(response: ServerResponse, { id, kind, path }: Forwarding, error: unknown): Promise<void> {
  // The reader has left: no event.
  if (response.destroyed || response.closed) return;
  if (response.headersSent) {
    response.destroy();
  } else if (!(await databaseAnswers())) {
    answerAway(response);
  } else {
    log().error({ err: error, id, page: loggable(path) }, 'a request failed');
    answerFailed(response, kind === 'admin');
  }
}

/** Whether a person may be looking: a GET or HEAD that is not the framework's own traffic. */
const isPage = ({ method, url = '', headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && !url.startsWith('/_next/') && headers['rsc'] === undefined;
