import { bareHost } from '@/lib/import/addresses';
import type { CleanContext } from '@/lib/import/clean/filter';

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic)$/iu;

export const isPicturePath = (url: string): boolean => PICTURE.test(url.split(/[?#]/u)[0] ?? '');

/** Whether a host is the archive's, with or without `www.`. */
export const isOwnHost = (host: string, { hosts }: CleanContext): boolean =>
  hosts.some((own) => bareHost(own) === bareHost(host));

/** An address that begins at the root of the archive's site, with its host; another as it is. */
export function absolute(address: string, { hosts }: CleanContext): string {
  if (address.startsWith('//')) return `https:${address}`;
  const [home] = hosts;
  if (home === undefined) return address;
  if (address.startsWith('/')) return `https://${home}${address}`;
  return /^(?:\?(?:p|page_id|attachment_id)=|wp-content\/)/u.test(address) ? `https://${home}/${address}` : address;
}

export function parsed(address: string): URL | null {
  return /^https?:\/\//iu.test(address) && URL.canParse(address) ? new URL(address) : null;
}

/**
 * One form of the address of a picture: its original rather than a copy in another size, its own host rather than a
 * distributor's, https, and a file name in NFC, percent-encoded.
 */
export function originalOf(address: string, context: CleanContext): string {
  let url = parsed(absolute(address, context));
  if (!url) return address;
  const copied = /^i\d\.wp\.com$/u.test(url.hostname) ? /^\/([^/]+\.[^/]+)(\/.*)$/u.exec(url.pathname) : null;
  if (copied) url = parsed(`https://${copied[1]}${copied[2]}`) ?? url;
  const isUpload = isOwnHost(url.host, context) && /\/(?:wp-content\/uploads|files|uploads)\//u.test(url.pathname);
  const path = isUpload ? url.pathname.replace(/(?:-\d{2,5}x\d{2,5}|-scaled)(?=\.[a-z]{3,4}$)/iu, '') : url.pathname;
  const search = isUpload || url.hostname.endsWith('.files.wordpress.com') ? '' : url.search;
  // A host with a port, or a number for a name, is nobody's public site.
  const isPlain = url.port === '' && /[a-z]\.[a-z]{2,}$/iu.test(url.hostname);
  const scheme = isPlain ? 'https:' : url.protocol;
  return `${scheme}//${url.host}${encoded(path)}${search}${url.hash}`;
}

/** One spelling of a path: NFC, percent-encoded with capital digits. */
const encoded = (path: string): string => path.split('/').map(encodedSegment).join('/');

function encodedSegment(segment: string): string {
  if (!/[%\u0080-\uffff ]/u.test(segment)) return segment;
  try {
    return encodeURIComponent(decodeURIComponent(segment).normalize('NFC')).replace(
      /%(?:40|2B|2C|3A|3D|26|24|3B)/gu,
      decodeURIComponent,
    );
  } catch {
    return segment;
  }
}
