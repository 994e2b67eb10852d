import { describe, expect, it } from 'vitest';
import { UploadQueue, type Send } from '@/components/desk/media/upload-queue';
import { doneWith, refused } from '@/lib/desk/outcome';
import { LARGEST_FILE, type MediaItem } from '@/lib/media/media';

type Told = Parameters<Send>[1];

/** A queue whose files arrive when the test says so. */
function queueOf() {
  const sent: { name: string; told: Told; stopped: boolean }[] = [];
  const queue = new UploadQueue((file, told) => {
    const one = { name: file.name, told, stopped: false };
    sent.push(one);
    return () => (one.stopped = true);
  });
  const arrived: MediaItem[] = [];
  queue.listen((media) => arrived.push(media));
  return { queue, sent, arrived, states: () => queue.snapshot().map(({ state }) => state) };
}
const fileOf = (name: string, size = 1) => Object.defineProperty(new File(['x'], name), 'size', { value: size });
const media = { id: 7 } as MediaItem;

describe('files', () => {
  it('are sent in turn, two at a time', () => {
    const { queue, sent, arrived, states } = queueOf();
    queue.add(['a', 'b', 'c'].map((name) => fileOf(name)));
    expect(states()).toEqual(['sending', 'sending', 'waiting']);
    sent[0]?.told.progress(0.5);
    sent[0]?.told.progress(1);
    expect(states()[0]).toBe('working');
    sent[0]?.told.end(doneWith(media));
    expect(states()).toEqual(['done', 'sending', 'sending']);
    expect(arrived).toEqual([media]);
  });

  it('that failed stay, and can be sent again', () => {
    const { queue, sent, arrived, states } = queueOf();
    queue.add([fileOf('a')]);
    sent[0]?.told.end(refused('no network'), true);
    expect(queue.snapshot()[0]).toMatchObject({ state: 'failed', message: 'no network', mayRetry: true });
    queue.dismiss();
    expect(states()).toEqual(['failed']);
    queue.retry(1);
    expect(sent.map(({ name }) => name)).toEqual(['a', 'a']);
    sent[1]?.told.end(doneWith(media, 'known'));
    expect([states(), arrived.length]).toEqual([['done'], 1]);
    queue.dismiss();
    expect(states()).toEqual([]);
  });

  it('can be broken off, and the next one goes', () => {
    const { queue, sent, states } = queueOf();
    queue.add(['a', 'b', 'c'].map((name) => fileOf(name)));
    queue.cancel(1);
    queue.cancel(2);
    expect(states()).toEqual(['cancelled', 'cancelled', 'sending']);
    expect(sent.map(({ stopped }) => stopped)).toEqual([true, true, false]);
  });

  it('that are themselves at fault are not offered again, and what has arrived makes room', () => {
    const { queue, sent, states } = queueOf();
    queue.add([fileOf('a'), fileOf('b')]);
    sent[0]?.told.end(refused('no picture'));
    sent[1]?.told.end(doneWith(media));
    expect(queue.snapshot().map(({ mayRetry }) => mayRetry)).toEqual([false, false]);
    queue.add([fileOf('c')]);
    expect(states()).toEqual(['failed', 'sending']);
  });

  it('that cannot be taken are not sent', () => {
    const { queue, sent, states } = queueOf();
    queue.add([fileOf('a', 0), fileOf('b', LARGEST_FILE + 1), fileOf('c', LARGEST_FILE)]);
    expect(states()).toEqual(['failed', 'failed', 'sending']);
    expect(sent.map(({ name }) => name)).toEqual(['c']);
  });
});
