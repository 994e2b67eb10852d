import type { IncomingHttpHeaders } from 'node:http';

/** Sent with every answer. The content policy of public pages comes with the stripped pages of the page cache. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'SAMEORIGIN',
};

/** Headers by which the framework speaks to itself: from outside they are an attack (CVE-2025-29927). */
const INTERNAL = /^(x-middleware-|x-next|next-resume$|x-now-|x-matched-path$|x-invoke-|x-prerender-)/u;

/** A client's headers without those that only the framework may send. */
export const withoutInternal = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !INTERNAL.test(name)));
