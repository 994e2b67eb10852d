import { mediaWords } from '@/content/desk/media';
import { fill } from '@/content/strings';
import type { Outcome } from '@/lib/desk/outcome';
import { LARGEST_FILE, type MediaItem } from '@/lib/media/media';

/** A file on its way. It stays in the list until somebody puts it away, so a failure loses nothing. */
export interface Upload {
  key: number;
  file: File;
  state: 'waiting' | 'sending' | 'working' | 'done' | 'failed' | 'cancelled';
  /** How much of it has been sent, 0 to 1. */
  progress: number;
  message: string | null;
  /** Whether another try may go better: not when the file itself is at fault. */
  mayRetry: boolean;
}

/** Sends one file. @returns how to break it off */
export type Send = (
  file: File,
  told: { progress: (share: number) => void; end: (outcome: Outcome<MediaItem>, mayRetry?: boolean) => void },
) => () => void;

/** While one is being made ready by the server, the next one is sent. */
const AT_ONCE = 2;
const MEGABYTE = 1_048_576;

/** The files that are to be sent, in turn. Lives outside of React, which is told of every change. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly running = new Map<number, () => void>();
  private readonly listeners = new Set<() => void>();
  private last = 0;
  private readonly receivers = new Set<(media: MediaItem) => void>();

  constructor(private readonly send: Send) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Tells of each file that has arrived. @returns ends it */
  listen(receiver: (media: MediaItem) => void): () => void {
    this.receivers.add(receiver);
    return () => void this.receivers.delete(receiver);
  }

  readonly snapshot = (): readonly Upload[] => this.uploads;

  add(files: Iterable<File>): void {
    const added = [...files].map((file): Upload => {
      this.last += 1;
      const fault = faultOf(file);
      const state = fault === null ? 'waiting' : 'failed';
      return { key: this.last, file, state, progress: 0, message: fault, mayRetry: false };
    });
    // What has arrived before is among the pictures by now.
    this.set([...this.uploads.filter(({ state }) => state !== 'done'), ...added]);
    this.next();
  }

  cancel(key: number): void {
    this.running.get(key)?.();
    this.running.delete(key);
    this.change(key, { state: 'cancelled', message: null, mayRetry: true });
    this.next();
  }

  retry(key: number): void {
    this.change(key, { state: 'waiting', progress: 0, message: null, mayRetry: false });
    this.next();
  }

  /** Puts one away, or all that have arrived. */
  dismiss(key?: number): void {
    this.set(this.uploads.filter((upload) => (key === undefined ? upload.state !== 'done' : upload.key !== key)));
  }

  private next(): void {
    while (this.running.size < AT_ONCE) {
      const upload = this.uploads.find(({ state }) => state === 'waiting');
      if (upload === undefined) return;
      this.start(upload);
    }
  }

  private start({ key, file }: Upload): void {
    this.change(key, { state: 'sending' });
    const stop = this.send(file, {
      progress: (share) => this.change(key, { progress: share, state: share < 1 ? 'sending' : 'working' }),
      end: (outcome, mayRetry = false) => {
        this.running.delete(key);
        if (outcome.kind === 'done') {
          this.change(key, { state: 'done', progress: 1, message: outcome.message ?? null });
          for (const receive of this.receivers) receive(outcome.value);
        } else {
          this.change(key, { state: 'failed', message: outcome.kind === 'refused' ? outcome.message : null, mayRetry });
        }
        this.next();
      },
    });
    this.running.set(key, stop);
  }

  private change(key: number, facts: Partial<Upload>): void {
    this.set(this.uploads.map((upload) => (upload.key === key ? { ...upload, ...facts } : upload)));
  }

  private set(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of this.listeners) listener();
  }
}

/** What can be told before anything is sent. */
function faultOf({ size }: File): string | null {
  if (size === 0) return mediaWords.refused.empty;
  return size > LARGEST_FILE ? fill(mediaWords.refused.large, { n: LARGEST_FILE / MEGABYTE }) : null;
}
