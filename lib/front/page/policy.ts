import { createHash } from 'node:crypto';

/**
 * The content security policy (CSP Level 3). A stripped page needs nothing inline. Pictures may come from elsewhere by
 * https, since an imported archive may still point to where it was.
 */
const COMMON = [
  "img-src 'self' data: https:",
  "media-src 'self' https:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
];

const policy = (scripts: string, styles = "'self'"): string =>
  ["default-src 'self'", `style-src ${styles}`, ...COMMON, `script-src ${scripts}`].join('; ');

/** For a page whose scripts are all ours. */
export const strictPolicy: string = policy("'self'");

/** For a page that had to keep the framework's inline scripts: these very ones, by their hashes. */
export const hashedPolicy = (inline: readonly string[]): string =>
  policy(["'self'", ...new Set(inline.map((text) => `'sha256-${sha256(text)}'`))].join(' '));

/**
 * For a page of the desk: scripts that carry this request's nonce, and those that they load. Its components write style
 * attributes (a place on the screen, a hidden label), which can do no more than look.
 */
export const noncePolicy = (nonce: string): string =>
  `${policy(`'nonce-${nonce}' 'strict-dynamic'`, `'self' 'nonce-${nonce}'`)}; style-src-attr 'unsafe-inline'`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
