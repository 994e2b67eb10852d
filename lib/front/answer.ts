import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { kindOf, MISSING, readAddress, type Address } from '@/lib/front/address';
import type { Answer } from '@/lib/front/cache/answer';
import type { Pages } from '@/lib/front/cache/pages';
import { secretHeaders } from '@/lib/front/headers';
import { forward } from '@/lib/front/inner/forward';
import type { Counts } from '@/lib/front/metrics/counts';
import { answerAway, answerBusy, answerFailed } from '@/lib/front/reply/away';
import { answerHealth, isHealthPath, type Health } from '@/lib/front/reply/health';
import type { SendMedia } from '@/lib/front/reply/send-media';
import { sendPage, type Manner } from '@/lib/front/reply/send-page';
import { VIEWS } from '@/lib/front/reply/views';
import { log } from '@/lib/log';
import { addressOf } from '@/lib/views/visitor';

export interface Front {
  pages: Pages;
  counts: Counts;
  health: Health;
  /** Proxies of our own that a request passes. */
  proxies: number;
  /** Where Next listens now. */
  port: () => Promise<number>;
  /** Counts what pages report. */
  views: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Sends a picture or a document; false when there is none of this name. */
  media: SendMedia;
  /** Headers of every answer. */
  headers: Readonly<Record<string, string>>;
}

const SAFE_METHODS = 'GET, HEAD';
/** An answer that a cache must ask about each time: it may be otherwise in a moment. */
const PASSING = { 'cache-control': 'no-cache' };

/** Answers every request that reaches the site. A page that is here is sent at once; all else takes the longer way. */
export const answerWith =
  (front: Front): RequestListener =>
  (request, response) => {
    const { method, url = '/' } = request;
    if (front.health.isStopping()) response.shouldKeepAlive = false;
    if ((method === 'GET' || method === 'HEAD') && url !== MISSING) {
      const page = front.pages.find(url);
      if (page) {
        front.counts.hits += 1;
        const sending = sendPage(request, response, page);
        if (sending) sending.then(() => front.counts.request(page.label, response.statusCode), fail(response));
        else front.counts.request(page.label, response.statusCode);
        return;
      }
    }
    if (method === 'POST' && url === VIEWS) {
      response.once('finish', () => front.counts.request('views', response.statusCode));
      front.views(request, response).catch(fail(response));
      return;
    }
    answer(front, request, response).catch(fail(response));
  };

const fail = (response: ServerResponse) => (error: unknown) => {
  log().error({ err: error }, 'a request was not answered');
  answerFailed(response);
};

async function answer(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/' } = request;
  const { headers, health, counts } = front;
  const id = requestId(request);
  for (const [name, value] of Object.entries({ ...headers, 'x-request-id': id })) response.setHeader(name, value);
  const address = readAddress(url);
  const kind = kindOf(nameOf(address, url));
  response.once('finish', () => {
    counts.request(kind, response.statusCode);
    log().debug({ id, kind, status: response.statusCode, method }, 'answered');
  });
  // The asterisk of OPTIONS speaks to the server, not of a page (RFC 9110 §9.3.7).
  if (url === '*') {
    response.writeHead(204, { allow: `${SAFE_METHODS}, POST` }).end();
  } else if (isHealthPath(url)) {
    await answerHealth(url, response, health);
  } else if (url === VIEWS) {
    response.writeHead(method === 'OPTIONS' ? 204 : 405, { allow: 'POST' }).end();
  } else if (address.kind === 'private') {
    await pass(front, request, response, { path: address.path, kind, id, secret: address.secret === true });
  } else if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(method === 'OPTIONS' ? 204 : 405, { allow: SAFE_METHODS }).end();
  } else if (address.kind === 'media') {
    if (!(await front.media(request, response, address.path))) await answerMissing(front, request, response, 404);
  } else if (address.kind === 'moved') {
    response.writeHead(308, { location: address.location, ...PASSING }).end();
  } else if (address.kind === 'nothing') {
    await answerMissing(front, request, response, 404);
  } else {
    const said = await front.pages.answer(address.key, address.file);
    if (said.kind === 'through') await pass(front, request, response, { path: address.key, kind, id, secret: false });
    // A page has one address. What leads on or is gone says so at once.
    else if (address.untidy && said.kind === 'page' && said.page.status === 200) {
      response.writeHead(308, { location: address.key, ...PASSING }).end();
    } else await say(front, request, response, said, address.key);
  }
}

/** By what an address is counted: its normal form where it has one. */
function nameOf(address: Address, url: string): string {
  if (address.kind === 'public') return address.key;
  if (address.kind === 'moved') return address.location;
  return address.kind === 'media' ? '/media' : url;
}

async function say(
  front: Front,
  request: IncomingMessage,
  response: ServerResponse,
  said: Exclude<Answer, { kind: 'through' }>,
  key: string,
): Promise<void> {
  if (said.kind === 'page') await sendPage(request, response, said.page, oldness(said.age));
  else if (said.kind === 'redirect') response.writeHead(said.status, { location: said.location, ...PASSING }).end();
  else if (said.kind === 'missing') await answerMissing(front, request, response, said.status, { asked: key });
  else if (said.kind === 'away') answerAway(response);
  else if (said.kind === 'busy') answerBusy(response);
  else answerFailed(response);
}

/** The site's own page for what is not there: Next's 404 is an empty document that waits for a script. */
async function answerMissing(
  front: Front,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { asked = MISSING, headers = PASSING }: { asked?: string; headers?: Readonly<Record<string, string>> } = {},
) {
  if (['api', 'oembed'].includes(kindOf(asked))) {
    // A program asked: it has no use for a page.
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{"error":"not found"}');
    return;
  }
  const said = await front.pages.answer(MISSING, false);
  if (said.kind === 'page') await sendPage(request, response, said.page, { status, headers });
  else response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(String(status));
}

interface Passing {
  path: string;
  kind: string;
  id: string;
  secret: boolean;
}

/** The desk says itself what is not there: its pages run the framework's scripts, which draw that. */
async function pass(
  front: Front,
  request: IncomingMessage,
  response: ServerResponse,
  { path, kind, id, secret }: Passing,
) {
  const headers = secret ? secretHeaders : {};
  const missing = () => {
    answerMissing(front, request, response, 404, { asked: path, headers: { ...PASSING, ...headers } }).catch(
      fail(response),
    );
  };
  const [port, address] = [await front.port(), addressOf(request, front.proxies)];
  const missingOf = kind === 'admin' ? null : missing;
  forward(request, response, { port, path, address, kind, id, headers, missing: missingOf });
}

/** A page that may be out of date says how old it is (RFC 9111 §5.1, RFC 9211), and no cache keeps it. */
const oldness = (age: number | undefined): Manner | undefined =>
  age === undefined
    ? undefined
    : { headers: { 'age': String(age), 'cache-status': 'khizana; hit; detail=stale', 'cache-control': 'no-store' } };

/** An id that the proxy in front gave, or a new one: by it a line of the log is found. */
function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/u.test(given) ? given : randomUUID();
}
