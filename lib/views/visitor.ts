import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/** Bytes of a visitor's key: short enough to store, long enough that two visitors never share one by chance. */
const KEY_BYTES = 16;

/**
 * The key of a visitor for one day: HMAC-SHA-256 of address and browser under the day's random salt, cut to 16 bytes.
 * Neither can be found from it, and once the salt is gone it cannot be made again, not even by us.
 * @param address the client's address, as `clientAddress` gives it
 */
export const visitorKey = (salt: Buffer, address: string, userAgent: string): Buffer =>
  createHmac('sha256', salt)
    .update(`${networkOf(address)}\0${userAgent}`)
    .digest()
    .subarray(0, KEY_BYTES);

/**
 * The part of an address that stands for a household: an IPv4 address whole, of an IPv6 address the first 64 bits, since
 * devices choose the rest anew as they like (RFC 8981).
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${(parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

/**
 * Where a request comes from. Each proxy adds to X-Forwarded-For the address that it saw, so with n proxies of our own
 * the n-th entry from the right is the client; whatever stands further left the client may have written itself.
 * @param socket the address of the connection, which stands when the header is shorter than that, or the entry no address
 * @param forwarded the header X-Forwarded-For
 * @param proxies how many proxies of our own a request passes
 */
export function clientAddress(socket: string, forwarded: string | undefined, proxies: number): string {
  if (proxies === 0 || forwarded === undefined) return socket;
  const entry = forwarded.split(',').at(-proxies)?.trim() ?? '';
  // Some proxies write the port too: «1.2.3.4:567», «[::1]:80».
  const client = entry.replace(/^\[(.+)\](:\d+)?$/u, '$1').replace(/^([\d.]+):\d+$/u, '$1');
  return ipaddr.IPv4.isValidFourPartDecimal(client) || ipaddr.IPv6.isValid(client) ? client : socket;
}

/** The header X-Forwarded-For of a request, which may have come in several; nothing when there is none. */
export const forwardedOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined =>
  [headers['x-forwarded-for'] ?? []].flat().join(',') || undefined;

/** The same of a request, as it came. */
export const addressOf = (request: IncomingMessage, proxies: number): string =>
  clientAddress(request.socket.remoteAddress ?? '', forwardedOf(request), proxies);
