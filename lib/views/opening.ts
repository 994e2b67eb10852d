import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

/** What the page sends when an article has been shown. */
export const viewHit = z.object({
  article: z.number().int().min(1).max(2_147_483_647),
  /** Whether the browser says that a program steers it (navigator.webdriver). */
  webdriver: z.boolean().default(false),
});

export type ViewHit = z.infer<typeof viewHit>;

/** The most that it may weigh, in bytes. */
export const LONGEST_HIT = 1_024;

/** An article was shown to somebody: what is known of it, in memory only. */
export interface Opening {
  articleId: number;
  webdriver: boolean;
  /** Whether somebody who is signed in at the desk opened it. */
  staff?: boolean;
  headers: IncomingHttpHeaders;
  /** The client's address. */
  address: string;
}

/** Why an opening does not count, in the order in which it is asked. */
export const REASONS = [
  'origin',
  'prefetch',
  'ua_empty',
  'bot_ua',
  'bot_list',
  'webdriver',
  'staff',
  'custom',
  'rate',
  'dc_ip',
] as const;
export type Reason = (typeof REASONS)[number];

export type Outcome =
  /** With the public number as it is now. */
  | { kind: 'counted'; views: number }
  | { kind: 'filtered'; reason: Reason }
  /** There is no such article, or it is not public: nothing is stored, and nothing said. */
  | { kind: 'unknown' };
