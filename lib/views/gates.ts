import type { Opening, Reason } from '@/lib/views/opening';

/** What the gates are told of the owner's rules and lists. */
export interface GateRules {
  /** Whether a page of this origin («https://host») is ours; `host` is the one that was asked. */
  isOurs(origin: string, host: string): boolean;
  /** Whether the program says itself that it is a robot. */
  isBot(userAgent: string): boolean;
  /** Whether it is on the list of robots. */
  isListed(userAgent: string): boolean;
  isIgnored(userAgent: string, address: string): boolean;
}

/** Browsers' names are never shorter. */
const SHORTEST_AGENT = 8;
/** Sent by what fetches a page before anyone has asked for it; the last is Next's own. */
const PREFETCH_HEADERS = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/**
 * Why an opening does not count; null when it may (views.md §3.4). The first reason that holds is the one that is
 * tallied. Whether the visitor comes too often, and from a data centre, is asked afterwards (lib/views/counter.ts).
 */
export function filterOf({ headers, address, webdriver, staff }: Opening, rules: GateRules): Reason | null {
  const userAgent = headers['user-agent'] ?? '';
  if (isForeign(headers, rules)) return 'origin';
  if (isPrefetch(headers)) return 'prefetch';
  if (userAgent.trim().length < SHORTEST_AGENT) return 'ua_empty';
  if (rules.isBot(userAgent)) return 'bot_ua';
  if (rules.isListed(userAgent)) return 'bot_list';
  if (webdriver) return 'webdriver';
  if (staff === true) return 'staff';
  if (rules.isIgnored(userAgent, address)) return 'custom';
  return null;
}

/** Whether a page of another site sent it. Without both headers an old browser did, or no browser. */
function isForeign(headers: Opening['headers'], rules: GateRules): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  return headers.origin !== undefined && !rules.isOurs(headers.origin, headers.host ?? '');
}

const isPrefetch = (headers: Opening['headers']): boolean =>
  headers['next-router-prefetch'] !== undefined ||
  PREFETCH_HEADERS.some((name) => /prefetch|preview|prerender/iu.test(String(headers[name] ?? '')));
