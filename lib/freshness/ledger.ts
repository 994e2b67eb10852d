import { ALL, type Tag } from '@/lib/freshness/tags';

/** A render that has begun, and what has been announced since. */
export interface Begun {
  since: { moment: number; tags: readonly Tag[] }[];
}

/**
 * Remembers what is announced while pages are rendered, so that a render that an announcement overtook is known: it may
 * have read the state before the commit. Moments count announcements.
 */
export class Ledger {
  moment = 0;
  private readonly running = new Set<Begun>();

  /** To be called before anything is read. */
  begin(): Begun {
    const begun: Begun = { since: [] };
    this.running.add(begun);
    return begun;
  }

  announce(tags: readonly Tag[]): void {
    this.moment += 1;
    for (const begun of this.running) begun.since.push({ moment: this.moment, tags });
  }

  /** Ends the render. @returns the moment at which something that it read was announced; null when nothing was */
  overtaken(begun: Begun, read: ReadonlySet<Tag>): number | null {
    this.running.delete(begun);
    const hit = begun.since.find(({ tags }) => tags.some((tag) => tag === ALL || read.has(tag)));
    return hit?.moment ?? null;
  }
}
