import { LRUCache } from 'lru-cache';

/** Visitors that are remembered at once. */
const VISITORS = 50_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

interface Pace {
  minute: number;
  openings: number;
  hour: number;
  articles: Set<number>;
}

export interface RateLimits {
  perMinute: number;
  articlesPerHour: number;
}

/**
 * Notices a network from which more comes than from the many readers that may share it, as those of a mobile network
 * do: a program can call itself another browser each time, and would be a new visitor each time.
 * @returns tells of each opening, at a time in milliseconds, whether it is too many
 */
export function crowdGate(perMinute: number) {
  const networks = new LRUCache<string, { minute: number; openings: number }>({ max: VISITORS });
  return (network: string, now: number): boolean => {
    const minute = Math.floor(now / MINUTE);
    const known = networks.get(network);
    const openings = known?.minute === minute ? known.openings + 1 : 1;
    networks.set(network, { minute, openings });
    return openings > perMinute;
  };
}

/**
 * Notices visitors that open more than a person does, each process by itself and in memory only. The memory is bounded:
 * whoever was not seen for longest is forgotten first.
 * @returns tells of each opening, at a time in milliseconds, whether it is too many
 */
export function rateGate({ perMinute, articlesPerHour }: RateLimits) {
  const paces = new LRUCache<string, Pace>({ max: VISITORS });
  return (visitor: string, articleId: number, now: number): boolean => {
    const [minute, hour] = [Math.floor(now / MINUTE), Math.floor(now / HOUR)];
    const known = paces.get(visitor);
    const pace: Pace = known ?? { minute, openings: 0, hour, articles: new Set() };
    if (!known) paces.set(visitor, pace);
    if (pace.minute !== minute) Object.assign(pace, { minute, openings: 0 });
    if (pace.hour !== hour) Object.assign(pace, { hour, articles: new Set() });
    pace.openings += 1;
    if (pace.openings > perMinute) return true;
    if (!pace.articles.has(articleId) && pace.articles.size >= articlesPerHour) return true;
    pace.articles.add(articleId);
    return false;
  };
}
