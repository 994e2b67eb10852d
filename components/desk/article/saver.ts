import type { DraftContent } from '@/lib/articles/draft';
import type { ChosenNames } from '@/lib/articles/chosen-queries';
import type { DraftBase } from '@/lib/articles/draft-base';

/** Another's text, with which a save met. */
export interface Theirs extends DraftBase {
  content: DraftContent;
  savedBy: string | null;
  savedAt: string;
  /** The names of what both texts have chosen. */
  names: ChosenNames;
}

/** What the server says to a save. */
export type SaveReply =
  | ({ kind: 'saved'; savedAt: string } & DraftBase)
  | ({ kind: 'conflict'; theirs: DraftContent } & Omit<Theirs, 'content'>)
  | { kind: 'gone' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string };

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'changed' }
  | { kind: 'saving' }
  /** The server cannot be reached; what was typed is in this browser, and we try again by ourselves. */
  | { kind: 'offline' }
  | { kind: 'conflict'; theirs: Theirs }
  | { kind: 'gone' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string };

export interface SaverDoor {
  /** @throws when the server cannot be reached */
  send(content: DraftContent, base: DraftBase, isLeaving: boolean): Promise<SaveReply>;
  /** Keeps it in this browser, at once. */
  keep(content: DraftContent, base: DraftBase): void;
  forget(): void;
  show(state: SaveState): void;
}

/** Milliseconds: after the last key, at the latest after the first one, and between attempts while offline. */
const PAUSE = 1_200;
const LONGEST = 4_000;
const RETRY = [2_000, 20_000] as const;

/**
 * Saves what is typed: a little after the last key, one save at a time, again until the server has it. It holds the
 * newest text and the state that it began from; it never sends over another's text, but stops and says so.
 */
export class Saver {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private waitingSince = 0;
  private delay: number = RETRY[0];
  private newest: DraftContent | null = null;
  private stopped = false;

  constructor(
    private readonly door: SaverDoor,
    public base: DraftBase,
  ) {}

  /** Something was typed. */
  changed(content: DraftContent): void {
    this.newest = content;
    this.door.keep(content, this.base);
    if (this.stopped) return;
    if (!this.running) this.door.show({ kind: 'changed' });
    const now = Date.now();
    if (this.waitingSince === 0) this.waitingSince = now;
    this.plan(Math.max(0, Math.min(PAUSE, this.waitingSince + LONGEST - now)));
  }

  /** Whether the server has all that was typed. */
  isSaved(): boolean {
    return this.newest === null && this.running === null;
  }

  /** Saves at once. @returns whether the server has it all */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (this.newest !== null && !this.stopped) await this.save();
    return this.isSaved();
  }

  /** The page is being left: one last message, for whose answer nobody waits. */
  leave(): void {
    if (this.newest === null || this.stopped) return;
    this.door.keep(this.newest, this.base);
    this.door.send(this.newest, this.base, true).catch(() => undefined);
  }

  /** After a conflict: the text that shall stand, on top of what the other saved. */
  settle(base: DraftBase, content: DraftContent | null): void {
    this.base = base;
    this.stopped = false;
    this.newest = content;
    if (content === null) this.door.forget();
    else this.changed(content);
  }

  /** The network is back, or the person signed in again. */
  retry(): void {
    if (this.newest !== null && (!this.stopped || this.running === null)) {
      this.stopped = false;
      this.plan(0);
    }
  }

  private plan(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), wait);
  }

  private save(): Promise<void> {
    // What is typed meanwhile waits for the answer: it has to name the state that this save makes.
    if (this.running) return this.running.then(() => (this.newest !== null && !this.stopped ? this.save() : undefined));
    const content = this.newest;
    if (content === null || this.stopped) return Promise.resolve();
    this.waitingSince = 0;
    this.door.show({ kind: 'saving' });
    this.running = this.door
      .send(content, this.base, false)
      .then(
        (reply) => this.hear(reply, content),
        () => this.wait(),
      )
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }

  private hear(reply: SaveReply, sent: DraftContent): void {
    this.delay = RETRY[0];
    if (reply.kind === 'saved') {
      this.base = { version: reply.version, liveRevisionId: reply.liveRevisionId };
      if (this.newest === sent) {
        this.newest = null;
        this.door.forget();
        this.door.show({ kind: 'saved', at: reply.savedAt });
      } else if (this.newest !== null) {
        this.door.keep(this.newest, this.base);
        this.door.show({ kind: 'changed' });
        this.plan(PAUSE);
      }
      return;
    }
    this.stopped = true;
    clearTimeout(this.timer);
    if (reply.kind === 'conflict') {
      const { kind, theirs: content, ...rest } = reply;
      this.door.show({ kind, theirs: { content, ...rest } });
    } else {
      this.door.show(reply);
    }
  }

  private wait(): void {
    this.door.show({ kind: 'offline' });
    this.plan(this.delay);
    this.delay = Math.min(this.delay * 2, RETRY[1]);
  }
}
