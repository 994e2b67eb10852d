import { log } from '@/lib/log';

/** IndexNow (indexnow.org): one message to one address, which tells all engines that take part. */
export interface Notice {
  endpoint: string;
  origin: string;
  key: string;
  /** Whole addresses, each once, 10,000 at most. */
  urls: readonly string[];
}

/** `later` with the status, 0 when no answer came, and the seconds that the other side asks to wait. */
export type Answer =
  { kind: 'sent' } | { kind: 'refused'; status: number } | { kind: 'later'; status: number; seconds: number };

/** Milliseconds; less than a lease (lib/notify/commands.ts). */
const PATIENCE = 20_000;

export async function postNotices({ endpoint, origin, key, urls }: Notice): Promise<Answer> {
  const body = { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList: urls };
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    return answerOf(response.status, response.headers.get('retry-after'));
  } catch (error) {
    log().debug({ err: error }, 'search engines could not be reached');
    return { kind: 'later', status: 0, seconds: 0 };
  }
}

/** What a status means: 403 the key is not found, 422 the addresses are not of this host; asking again mends neither. */
export function answerOf(status: number, retryAfter: string | null, now = Date.now()): Answer {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return { kind: 'refused', status };
  return { kind: 'later', status, seconds: secondsOf(retryAfter, now) };
}

const DAY = 86_400;

/** Retry-After (RFC 9110 §10.2.3): seconds, or a date; a day at most. */
function secondsOf(text: string | null, now: number): number {
  if (text === null) return 0;
  const seconds = /^\d+$/u.test(text.trim()) ? Number(text) : (Date.parse(text) - now) / 1_000;
  return Number.isNaN(seconds) ? 0 : Math.min(Math.max(Math.ceil(seconds), 0), DAY);
}

/** Seconds to wait after so many failures in a row: a minute, then twice as long each time, six hours at most. */
export const pauseAfter = (failures: number): number => Math.min(60 * 2 ** Math.max(failures - 1, 0), 21_600);
