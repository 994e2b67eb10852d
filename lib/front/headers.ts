import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

const YEAR = 31_536_000;

/** Sent with every answer. @param secure whether readers come by https, so that browsers may insist on it */
export const securityHeaders = (secure: boolean): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  ...(secure && { 'strict-transport-security': `max-age=${YEAR}` }),
});

/**
 * Of what is shown to those only who have its address, or before its time: no engine lists it, no cache keeps it, and no
 * other page learns where it was linked from.
 */
export const secretHeaders: Readonly<Record<string, string>> = {
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
};

/**
 * Headers by which the framework speaks to itself, or the front to the framework: from outside they are an attack
 * (CVE-2025-29927). By a policy in the request Next learns the nonce of a page.
 */
const INTERNAL =
  /^(x-middleware-|x-next|next-resume$|x-now-|x-matched-path$|x-invoke-|x-prerender-|x-khizana-|content-security-policy)/u;

/** Headers that speak of one connection and must not be handed on (RFC 9110 §7.6.1). */
const HOP_BY_HOP = /^(connection|keep-alive|te|trailer|transfer-encoding|upgrade|http2-settings|proxy-.*)$/u;

/** A client's headers for Next: without those of this connection and those that only the framework may send. */
export const requestHeaders = (headers: IncomingHttpHeaders): OutgoingHttpHeaders => ({
  host: 'localhost',
  ...without(headers, (name) => INTERNAL.test(name) || HOP_BY_HOP.test(name)),
});

/** Next's headers for the client: without those of the connection behind us. */
export const responseHeaders = (headers: IncomingHttpHeaders): OutgoingHttpHeaders =>
  without(headers, (name) => HOP_BY_HOP.test(name));

const without = (headers: IncomingHttpHeaders, dropped: (name: string) => boolean): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped(name)));
