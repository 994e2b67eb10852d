import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import parseRange from 'range-parser';
import type { Page, Variant } from '@/lib/front/page/page';
import { chooseEncoding } from '@/lib/front/reply/encoding';

/** How a page is sent when it is not simply there: under another status, or though it may be out of date. */
export interface Manner {
  status?: number;
  /** Headers that stand instead of the page's own of that name. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * Answers a GET or HEAD with a finished page: the whole, a part of it, or the word that nothing has changed.
 * @returns nothing when it was sent at once; a promise when the encoding has still to be made
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  manner?: Manner,
): Promise<void> | undefined {
  const variant = page.variant(chooseEncoding(request.headers['accept-encoding']));
  if (variant instanceof Promise) return variant.then((made) => send(request, response, page, made, manner));
  send(request, response, page, variant, manner);
  return undefined;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  { body, etag, former, head, datedHead }: Variant,
  manner?: Manner,
): void {
  const all = Date.now() >= page.datedFrom ? datedHead : head;
  const { headers } = request;
  const { status = page.status, headers: other } = manner ?? {};
  if (status !== 200) {
    // Conditions and ranges speak of what would be answered with 200 (RFC 9110 §13.2.1, §14.2).
    write(request, response, status, replace(all, { ...other, ...WHOLE_ONLY }), body);
  } else if (other) {
    write(request, response, 200, replace(all, other), body);
  } else if (isFresh(headers, etag, all === datedHead ? page.modified : undefined)) {
    response.writeHead(304, replace(all, NO_BODY)).end();
  } else if (former !== undefined && headers['if-none-match']?.includes(former)) {
    // What the client has is the same text in other bytes, so it keeps the name of those.
    response.writeHead(304, replace(all, { ...NO_BODY, etag: former })).end();
  } else if (headers.range !== undefined && request.method === 'GET') {
    sendPart(request, response, all, body, { etag, modified: page.modified });
  } else {
    write(request, response, 200, all, body);
  }
}

/** Without what would let a client ask about this body, or for a part of it. */
const WHOLE_ONLY = { 'etag': null, 'last-modified': null, 'accept-ranges': null };

/** A 304 repeats what a cache keeps, and says nothing of a body (RFC 9110 §15.4.5). */
const NO_BODY = { 'content-length': null, 'content-type': null, 'content-encoding': null, 'accept-ranges': null };

const isFresh = (headers: IncomingMessage['headers'], etag: string, modified: string | undefined): boolean =>
  (headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined) &&
  fresh(headers, { etag, ...(modified !== undefined && { 'last-modified': modified }) });

/** One range of the encoded body (RFC 9110 §14); several, or a condition that does not hold, get the whole. */
function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  head: string[],
  body: Buffer,
  { etag, modified }: { etag: string; modified: string },
): void {
  const { range = '', 'if-range': condition } = request.headers;
  const holds = condition === undefined || condition === etag || condition === modified;
  // A unit that we do not know is passed over; of a body shorter than the end that is asked for, all is meant.
  const known = range.replace(/^bytes=-(\d+)$/u, (_, end: string) => `bytes=-${Math.min(Number(end), body.length)}`);
  const ranges = holds && range.startsWith('bytes=') ? parseRange(body.length, known, { combine: true }) : -2;
  if (ranges === -1) {
    const none = { 'content-length': '0', 'content-range': `bytes */${body.length}`, 'cache-control': 'no-cache' };
    response.writeHead(416, replace(head, { ...NO_BODY, 'etag': null, 'last-modified': null, ...none })).end();
    return;
  }
  const [part, more] = ranges === -2 ? [] : ranges;
  if (part === undefined || more !== undefined) {
    write(request, response, 200, head, body);
    return;
  }
  const { start, end } = part;
  const headers = {
    'content-length': String(end - start + 1),
    'content-range': `bytes ${start}-${end}/${body.length}`,
  };
  response.writeHead(206, replace(head, headers)).end(body.subarray(start, end + 1));
}

function write(request: IncomingMessage, response: ServerResponse, status: number, head: string[], body: Buffer): void {
  response.writeHead(status, head);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}

/** The flat list of headers with others instead of those of the same name; null leaves one out. */
function replace(head: readonly string[], other: Readonly<Record<string, string | null>>): string[] {
  const kept: string[] = [];
  for (let at = 0; at < head.length; at += 2) {
    const [name = '', value = ''] = head.slice(at, at + 2);
    if (!(name in other)) kept.push(name, value);
  }
  for (const [name, value] of Object.entries(other)) if (value !== null) kept.push(name, value);
  return kept;
}
