import type { ServerResponse } from 'node:http';
import { Transform } from 'node:stream';

/** Bytes that a request may send: readers send a few dozen. */
export const BODY_LIMIT = 65_536;

/** Passes a request's body on up to the limit; beyond it the answer is 413, and nothing more is read. */
export function limitBody(response: ServerResponse): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen <= BODY_LIMIT) {
        done(null, chunk);
        return;
      }
      if (!response.headersSent) response.writeHead(413, { connection: 'close' }).end();
      done(new Error('the body is too large'));
    },
  });
}
