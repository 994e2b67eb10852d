import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  newReads,
  noteLifetime,
  noteLinks,
  noteRead,
  noteReadsIn,
  noteStatus,
  type Reads,
} from '@/lib/freshness/reads';

const noted = async (work: () => unknown): Promise<Reads> => {
  const reads = newReads();
  await noteReadsIn(reads, work);
  return reads;
};

describe('noteRead', () => {
  it('notes each tag once', async () => {
    const { tags } = await noted(() => {
      noteRead('a', 'b');
      noteRead('b');
      noteRead();
    });
    expect([...tags]).toEqual(['a', 'b']);
  });

  it('does nothing where no page is rendered', () => {
    expect(() => noteRead('a')).not.toThrow();
    expect(() => noteLifetime(1)).not.toThrow();
    expect(() => noteStatus(410)).not.toThrow();
    expect(() => noteLinks('<a>; rel="author"')).not.toThrow();
  });

  it('does nothing after the render', async () => {
    const reads = await noted(() => noteRead('a'));
    noteRead('b');
    expect([...reads.tags]).toEqual(['a']);
  });

  it('keeps two renders apart that run by turns', async () => {
    const render = (name: string, wait: number) => async () => {
      for (let n = 0; n < 5; n += 1) {
        noteRead(`${name}${n}`);
        await sleep(wait);
      }
    };
    const [first, second] = await Promise.all([noted(render('a', 1)), noted(render('b', 2))]);
    expect([...first.tags]).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    expect([...second.tags]).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
  });

  it.each<[string, (done: () => void) => unknown]>([
    ['a timer', (done) => setTimeout(done)],
    ['a timer in a timer', (done) => setTimeout(() => setTimeout(done))],
    ['the end of this turn', (done) => setImmediate(done)],
    ['the next tick', (done) => process.nextTick(done)],
    ['a microtask', (done) => queueMicrotask(done)],
    ['a promise', (done) => Promise.resolve().then(done)],
  ])('notes also what %s reads', async (_, later) => {
    const { tags } = await noted(
      () =>
        new Promise<void>((resolve) =>
          later(() => {
            noteRead('late');
            resolve();
          }),
        ),
    );
    expect([...tags]).toEqual(['late']);
  });

  it('notes for the inner of two, and then for the outer again', async () => {
    const inner = newReads();
    const outer = await noted(async () => {
      noteRead('before');
      await noteReadsIn(inner, async () => {
        await sleep(1);
        noteRead('inside');
      });
      noteRead('after');
    });
    expect([...outer.tags]).toEqual(['before', 'after']);
    expect([...inner.tags]).toEqual(['inside']);
  });

  it('keeps what was noted before a failure', async () => {
    const reads = newReads();
    const work = async () => {
      noteRead('a');
      await sleep(1);
      throw new Error('broken');
    };
    await expect(noteReadsIn(reads, work)).rejects.toThrow('broken');
    expect([...reads.tags]).toEqual(['a']);
  });

  it('notes in the same place when the file is loaded twice', async () => {
    vi.resetModules();
    const again = await import('@/lib/freshness/reads');
    expect(again.noteRead).not.toBe(noteRead);
    const { tags } = await noted(() => again.noteRead('a'));
    expect([...tags]).toEqual(['a']);
  });
});

it('noteStatus says under which status the page is sent, 200 where nothing is said', async () => {
  expect((await noted(() => noteRead('a'))).status).toBe(200);
  expect((await noted(() => noteStatus(410))).status).toBe(410);
});

describe('noteLifetime', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each<[string, number[], number]>([
    ['none', [], Infinity],
    ['one', [60], 1_060_000],
    ['the shortest of several', [60, 5, 30], 1_005_000],
    ['part of a second', [0.25], 1_000_250],
    ['nothing at all', [0], 1_000_000],
    ['what has passed already', [-5], 995_000],
    ['endless', [Infinity], Infinity],
  ])('%s: %j', async (_, seconds, until) => {
    const reads = await noted(() => seconds.forEach((one) => noteLifetime(one)));
    expect(reads.until).toBe(until);
  });

  it('begins when it is noted', async () => {
    const reads = await noted(() => {
      noteLifetime(10);
      vi.setSystemTime(1_005_000);
      noteLifetime(6);
    });
    expect(reads.until).toBe(1_010_000);
  });
});

it('noteLinks notes each link once, in order', async () => {
  const { links } = await noted(() => {
    noteLinks('<b>; rel="cite-as"', '<a>; rel="author"');
    noteLinks('<a>; rel="author"', '<c>; rel="author"');
  });
  expect(links).toEqual(['<b>; rel="cite-as"', '<a>; rel="author"', '<c>; rel="author"']);
});
