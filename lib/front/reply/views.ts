import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerAway, answerBusy } from '@/lib/front/reply/away';
import { databaseAnswers } from '@/lib/db/health';
import { log } from '@/lib/log';
import { answerTo } from '@/lib/views/answer';
import type { Counter } from '@/lib/views/counter';
import { LONGEST_HIT, viewHit, type ViewHit } from '@/lib/views/opening';
import { addressOf, forwardedOf } from '@/lib/views/visitor';

/** Where pages report that an article has been shown. */
export const VIEWS = '/api/v1/views';

export interface ViewsDoor {
  counter: Counter;
  /** Proxies of our own that a request passes. */
  proxies: number;
  /** Whether somebody who works here sent these cookies. */
  isStaff: (cookies: string | undefined) => boolean | Promise<boolean>;
  /** Told what became of each: «counted», a reason, «unknown», «refused». */
  note: (outcome: string) => void;
  headers: Readonly<Record<string, string>>;
}

/** Milliseconds for the few bytes of a report. */
const PATIENCE = 30_000;

/** JSON, or what `sendBeacon` calls a string. */
const TYPES = /^(application\/json|text\/plain)\s*(;|$)/iu;

/**
 * Answers POST /api/v1/views: 200 with the new number after it is recorded, 204 when nothing was counted (why, only the
 * editors are told), 4xx when the request is none, 503 when the database is away.
 */
export const answerViews = ({ counter, proxies, isStaff, note, headers }: ViewsDoor) => {
  let warned = false;
  const bare = { ...headers, 'cache-control': 'no-store' };
  const json = { ...bare, 'content-type': 'application/json' };
  const end = (response: ServerResponse, status: number, body = ''): void => {
    // Told its length, Node sends head and body in one piece; else the body comes in chunks, at twice the cost.
    if (body === '') response.writeHead(status, bare).end();
    else response.writeHead(status, { ...json, 'content-length': Buffer.byteLength(body) }).end(body);
  };
  const refuse = (response: ServerResponse, status: number): void => {
    note('refused');
    // What was not read must not be taken for the next request.
    response.shouldKeepAlive = false;
    end(response, status);
  };

  let asking: Promise<boolean> | undefined;
  /** A failure befalls all that wait together: then the database is asked once for all of them, and one line logged. */
  const isDatabaseThere = (error: unknown): Promise<boolean> =>
    (asking ??= databaseAnswers().then((answers) => {
      asking = undefined;
      if (answers) log().error({ err: error }, 'views were not recorded');
      return answers;
    }));

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = await readHit(request).catch(() => null);
    if (read === null) {
      // The reader left in the middle of it: there is nobody to answer.
      response.destroy();
      return;
    }
    if ('status' in read) {
      refuse(response, read.status);
      return;
    }
    if (proxies === 0 && !warned && forwardedOf(request) !== undefined) {
      warned = true;
      log().warn('requests come through a proxy, but TRUSTED_PROXIES is 0: all its readers share one address');
    }
    const address = addressOf(request, proxies);
    const { article: articleId, webdriver } = read.hit;
    try {
      const asked = isStaff(request.headers.cookie);
      // Nothing is waited for where there is nothing to ask.
      const staff = typeof asked === 'boolean' ? asked : await asked;
      const outcome = await counter({ articleId, webdriver, staff, headers: request.headers, address });
      note(outcome.kind === 'filtered' ? outcome.reason : outcome.kind);
      const said = answerTo(outcome);
      if (said) end(response, 200, JSON.stringify(said));
      else end(response, 204);
    } catch (error) {
      note('failed');
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (await isDatabaseThere(error)) answerBusy(response);
      else answerAway(response);
    }
  };
};

/** What the page sent; or the status that says what is wrong with it. */
async function readHit(request: IncomingMessage): Promise<{ hit: ViewHit } | { status: 400 | 413 | 415 }> {
  if (!TYPES.test(request.headers['content-type'] ?? '')) return { status: 415 };
  const body = await readBody(request);
  if (body === null) return { status: 413 };
  const hit = viewHit.safeParse(parse(body));
  return hit.success ? { hit: hit.data } : { status: 400 };
}

/** The whole body; null when it is longer than a hit can be, and then no more of it is read. */
function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_HIT) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    // By events: an iterator over so short a stream costs as much as all the rest of reading.
    const timer = setTimeout(() => reject(new Error('the body took too long')), PATIENCE);
    request.once('close', () => clearTimeout(timer));
    const take = (part: Buffer): void => {
      length += part.length;
      parts.push(part);
      if (length <= LONGEST_HIT) return;
      request.off('data', take).pause();
      resolve(null);
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.once('error', reject);
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
