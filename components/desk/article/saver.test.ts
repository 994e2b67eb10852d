import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Saver, type SaveReply, type SaverDoor, type SaveState } from '@/components/desk/article/saver';
import { emptyDraft, type DraftContent } from '@/lib/articles/draft';

const text = (title: string): DraftContent => ({ ...emptyDraft(), title });

/** A server that answers when it is told to, and a browser's drawer. */
function stage() {
  const sent: { title: string; version: number; isLeaving: boolean }[] = [];
  const states: SaveState['kind'][] = [];
  const drawer: { kept: string | null } = { kept: null };
  const answers: ((reply: SaveReply | Error) => void)[] = [];
  const door: SaverDoor = {
    send: ({ title }, { version }, isLeaving) => {
      sent.push({ title, version, isLeaving });
      return new Promise((resolve, reject) => {
        answers.push((reply) => (reply instanceof Error ? reject(reply) : resolve(reply)));
      });
    },
    keep: ({ title }) => void (drawer.kept = title),
    forget: () => void (drawer.kept = null),
    show: ({ kind }) => void states.push(kind),
  };
  const answer = async (reply: SaveReply | Error) => {
    answers.shift()?.(reply);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver: new Saver(door, { version: 1, liveRevisionId: null }), sent, states, drawer, answer };
}

const saved = (version: number): SaveReply => ({ kind: 'saved', version, liveRevisionId: null, savedAt: 'now' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving what is typed', () => {
  it('waits for a pause, sends the newest, and keeps a copy here until the server has it', async () => {
    const { saver, sent, states, drawer, answer } = stage();
    saver.changed(text('أ'));
    await vi.advanceTimersByTimeAsync(1_000);
    saver.changed(text('أب'));
    expect(drawer.kept).toBe('أب');
    await vi.advanceTimersByTimeAsync(1_200);
    expect(sent).toEqual([{ title: 'أب', version: 1, isLeaving: false }]);
    await answer(saved(2));
    expect(drawer.kept).toBeNull();
    expect(states).toEqual(['changed', 'changed', 'saving', 'saved']);
    expect(saver.isSaved()).toBe(true);
  });

  it('does not wait for ever while somebody types without a pause', async () => {
    const { saver, sent } = stage();
    for (let n = 0; n < 10; n += 1) {
      saver.changed(text(`${n}`));
      await vi.advanceTimersByTimeAsync(600);
    }
    expect(sent.length).toBeGreaterThan(0);
  });

  it('sends one save at a time, the next on the version that the first made', async () => {
    const { saver, sent, answer, drawer } = stage();
    saver.changed(text('أ'));
    await vi.advanceTimersByTimeAsync(1_200);
    saver.changed(text('أب'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
    await answer(saved(2));
    expect(drawer.kept).toBe('أب');
    await vi.advanceTimersByTimeAsync(1_300);
    expect(sent[1]).toEqual({ title: 'أب', version: 2, isLeaving: false });
    await answer(saved(3));
    expect(saver.isSaved()).toBe(true);
  });

  it('tries again by itself while the network is gone, less and less often, and loses nothing', async () => {
    const { saver, sent, states, drawer, answer } = stage();
    saver.changed(text('أ'));
    await vi.advanceTimersByTimeAsync(1_200);
    await answer(new Error('offline'));
    expect(states.at(-1)).toBe('offline');
    expect(drawer.kept).toBe('أ');
    await vi.advanceTimersByTimeAsync(2_000);
    await answer(new Error('offline'));
    await vi.advanceTimersByTimeAsync(3_900);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toHaveLength(3);
    await answer(saved(2));
    expect(states.at(-1)).toBe('saved');
  });

  it('stops at another’s text, keeps ours, and goes on from what was settled', async () => {
    const { saver, sent, states, drawer, answer } = stage();
    saver.changed(text('لي'));
    await vi.advanceTimersByTimeAsync(1_200);
    await answer({
      kind: 'conflict',
      theirs: text('لها'),
      savedBy: 'سلمى',
      savedAt: 'now',
      names: { sections: [], issues: [], authors: [], tags: [], series: [], pictures: [] },
      version: 5,
      liveRevisionId: null,
    });
    expect(states.at(-1)).toBe('conflict');
    saver.changed(text('لي أيضًا'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(drawer.kept).toBe('لي أيضًا');
    saver.settle({ version: 5, liveRevisionId: null }, text('لي ولها'));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(sent[1]).toMatchObject({ title: 'لي ولها', version: 5 });
  });

  it('says a last word when the page is left', async () => {
    const { saver, sent } = stage();
    saver.leave();
    saver.changed(text('أ'));
    saver.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([{ title: 'أ', version: 1, isLeaving: true }]);
  });

  it('goes on after somebody has signed in again', async () => {
    const { saver, sent, answer } = stage();
    saver.changed(text('أ'));
    await vi.advanceTimersByTimeAsync(1_200);
    await answer({ kind: 'signed-out' });
    saver.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(2);
  });

  it('saves at once when asked, what was typed meanwhile included', async () => {
    const { saver, sent, answer } = stage();
    saver.changed(text('أ'));
    const done = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    await answer(saved(2));
    expect(await done).toBe(true);
    expect(sent).toHaveLength(1);
  });
});
