/**
 * The one form in which a moved address is kept and looked for: decoded, NFC, without host, query and closing slash.
 * Upper and lower hex, NFD, and what was copied from a browser's bar all become the same.
 * @param typed a path or a whole address
 * @returns null for what names nothing that could move
 */
export function parsePath(typed: string): string | null {
  const path = typed.trim().replace(/^https?:\/\/[^/?#]*/iu, '') || '/';
  if (!path.startsWith('/') || path.startsWith('//') || /[?#\\]/u.test(path)) return null;
  const segments = path.replace(/\/+$/u, '').split('/').slice(1).map(decode);
  if (segments.some((segment) => segment === null || segment === '' || segment === '.' || segment === '..'))
    return null;
  return `/${segments.join('/')}`;
}

/** One segment as people read it; null when its encoding is broken or it would not be one segment. */
function decode(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment).normalize('NFC');
    return /[\p{Cc}/\\]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** The address of a kept path, as browsers send it. */
export const pathUrl = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** What the site answers before it looks for moved addresses: these never move. */
const FIXED = /^\/($|(admin|api|_next|reader)(\/|$))/u;

export const mayMove = (path: string): boolean => !FIXED.test(path);
