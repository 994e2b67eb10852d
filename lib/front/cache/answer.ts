import type { Rendered } from '@/lib/front/inner/renderer';
import type { Page } from '@/lib/front/page/page';

/** What can be said to a request for a public address. */
export type Answer =
  /** `age` in seconds when it may be out of date and no better one can be made now. */
  | { kind: 'page'; page: Page; age?: number }
  | { kind: 'redirect'; status: number; location: string }
  | { kind: 'missing'; status: number }
  /** Too long to be held, or one person's own: Next answers the request itself. */
  | { kind: 'through' }
  | { kind: 'failed' }
  /** The database cannot be reached. */
  | { kind: 'away' }
  /** Too much is being made at once. */
  | { kind: 'busy' };

/** An answer of a few bytes, kept apart from pages so that made-up addresses cannot push those out. */
export type ShortAnswer = Extract<Answer, { kind: 'redirect' | 'missing' }>;

/** What Next's answer means, its page apart. @returns null for a page that may be kept */
export function shortAnswer({ status, headers, body, reads }: Rendered): ShortAnswer | { kind: 'through' } | null {
  // The framework lets a page that is not there say nothing but 404.
  if (status === 404 || status === 410) return { kind: 'missing', status: reads.status === 410 ? 410 : status };
  const { location } = headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    // Next was asked as «localhost»: an address of ours must not name that.
    return { kind: 'redirect', status, location: location.replace(/^https?:\/\/localhost(:\d+)?(?=\/)/u, '') };
  }
  if (status !== 200 || body === null || headers['set-cookie'] !== undefined) return { kind: 'through' };
  const isHtml = headers['content-type']?.startsWith('text/html') ?? false;
  // Next forbids to keep any page that is rendered when asked for; of anything else, what it says is meant.
  const forbidden = !isHtml && /no-store|private/u.test(headers['cache-control'] ?? '');
  return forbidden ? { kind: 'through' } : null;
}
