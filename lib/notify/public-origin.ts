import ipaddr from 'ipaddr.js';
import { isPublicAddress } from '@/lib/site/public-address';

/** Names that lead nowhere outside (RFC 6761, 6762, 8375, and what networks use among themselves). */
const INNER = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/u;

/** Whether others can reach a site at this address: search engines are not told of one on somebody's desk. */
export function isPublicOrigin(origin: string): boolean {
  const host = new URL(origin).hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  if (ipaddr.isValid(host)) return isPublicAddress(host);
  return host.includes('.') && !INNER.test(host);
}
