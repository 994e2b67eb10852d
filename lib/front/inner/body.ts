import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';

const MEGABYTE = 1_048_576;

/** What a request may send, and how long it may take over it. */
export interface BodyBounds {
  bytes: number;
  /** Milliseconds; as long as the listener allows when missing. */
  patience?: number;
}

/** Readers send a few dozen bytes. */
const SMALL: BodyBounds = { bytes: 65_536, patience: 30_000 };
/**
 * The desk saves articles of up to eight megabytes, and takes files of up to twenty-five (lib/media/media.ts); larger
 * ones come in pieces (lib/desk/import-upload.ts).
 */
const DESK: BodyBounds = { bytes: 10 * MEGABYTE };
const UPLOAD: BodyBounds = { bytes: 26 * MEGABYTE };

/**
 * What this request may send. Only one that carries the cookie of a session may send much: whether the session is a true
 * one is asked by who reads the body, before he reads it.
 */
export function bodyBounds({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): BodyBounds {
  if (!SESSION.test(headers.cookie ?? '')) return SMALL;
  if (/^\/admin\/(?:media|imports)\/upload(\?|$)/u.test(url)) return UPLOAD;
  return /^\/admin(\/|\?|$)/u.test(url) ? DESK : SMALL;
}

/** The cookie's name follows from the settings in lib/auth/setup.ts. */
const SESSION = /(?:^|;\s*)(?:__Secure-)?khizana\.session_token=[^;\s]/u;

/** Passes a request's body on within its bounds; beyond them the answer is 413 or 408, and nothing more is read. */
export function limitBody(response: ServerResponse, { bytes, patience }: BodyBounds = SMALL): Transform {
  let seen = 0;
  const refuse = (status: number): Error => {
    if (!response.headersSent) response.writeHead(status, { connection: 'close' }).end();
    return new Error(status === 413 ? 'the body is too large' : 'the body took too long');
  };
  const limiter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen <= bytes) done(null, chunk);
      else done(refuse(413));
    },
  });
  if (patience !== undefined) {
    const timer = setTimeout(() => limiter.destroy(refuse(408)), patience);
    for (const end of ['end', 'close']) limiter.once(end, () => clearTimeout(timer));
  }
  return limiter;
}
