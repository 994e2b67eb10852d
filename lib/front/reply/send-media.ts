import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';

/**
 * Sends the file of this name; false, with nothing sent, when there is none. The name has been found to be one that we
 * give (lib/site/media-path.ts), so no step leads out of the folder.
 */
export type SendMedia = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
};

/** What somebody sent in must never run as a page of ours, whatever a browser makes of it. */
const SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
/** Browsers refuse to show a document in a sandbox; what shows it needs these two and nothing of ours. */
const DOCUMENT = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

/** Files straight from this folder: by parts, to whoever has them already with 304, and kept by browsers for ever. */
export const sendMediaFrom =
  (root: string): SendMedia =>
  (request, response, path) =>
    new Promise((resolve, reject) => {
      const extension = path.slice(path.lastIndexOf('.') + 1);
      const headers = {
        'content-type': TYPES[extension] ?? 'application/octet-stream',
        'content-security-policy': extension === 'pdf' ? DOCUMENT : SANDBOX,
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=31536000, immutable',
        // The name is the content's: the same on every host, which a file's date is not.
        'etag': `"${path.replace('/', '')}"`,
        ...(extension === 'pdf' && { 'content-disposition': 'inline' }),
      };
      const stream = send(request, path, {
        root,
        cacheControl: false,
        lastModified: false,
        index: false,
        dotfiles: 'deny',
      });
      stream.on('headers', () => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      });
      stream.on('directory', () => resolve(false));
      stream.on('error', (error: Error & { status?: number }) => {
        if (error.status === 404 || error.status === 403) resolve(false);
        else if ((error.status === 412 || error.status === 416) && !response.headersSent) {
          // What was said of the file is not true of this answer.
          for (const name of Object.keys(headers))
            if (name.startsWith('c') || name === 'etag') response.removeHeader(name);
          response.writeHead(error.status, { 'cache-control': 'no-cache', 'content-length': '0' }).end();
        } else reject(error);
      });
      response.once('close', () => resolve(true));
      stream.pipe(response);
    });
