import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ALL } from '@/lib/freshness/tags';
import { pagesBefore, promised, settle } from '@/tests/support/renderer';

const NOW = Date.UTC(2026, 0, 15, 12);

beforeEach(() => {
  vi.stubEnv('LOG_LEVEL', 'silent');
  vi.stubEnv('DATABASE_URL', '');
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

const broken = (): never => {
  throw new Error('broken');
};

describe('without announcements', () => {
  it('a page is made anew each time, while that goes', async () => {
    const { pages, counts, asked, read } = pagesBefore((_, turn) => ({ body: `state ${turn}` }));
    await read('/a');
    pages.setLive(false);
    expect(pages.find('/a')).toBeUndefined();
    expect([await read('/a'), await read('/a')]).toEqual(['state 2', 'state 3']);
    expect([asked.length, counts.stale]).toEqual([3, 0]);
  });

  it.each<[string, () => never | { status: number }]>([
    ['throws', broken],
    ['says 500', () => ({ status: 500 })],
  ])('an old page is better than none when the framework %s, and says its age', async (_, failing) => {
    const { pages, counts, read } = pagesBefore((_path, turn) => (turn === 1 ? { body: 'old' } : failing()));
    await read('/a');
    pages.setLive(false);
    vi.setSystemTime(NOW + 90_400);
    expect(await read('/a')).toBe('old, 90 s old');
    expect(await read('/b')).toBe('away');
    expect(counts.stale).toBe(1);
  });

  it('an old page is better than long waiting; what comes late is kept', async () => {
    const gate = promised();
    const { read, pages, asked } = pagesBefore((_, turn) =>
      turn === 1 ? { body: 'old' } : gate.promise.then(() => ({ body: 'new' })),
    );
    await read('/a');
    pages.setLive(true);
    const start = performance.now();
    expect(await read('/a')).toBe('old, 0 s old');
    expect(performance.now() - start).toBeGreaterThan(1_400);
    gate.keep();
    await settle();
    expect(await read('/a')).toBe('new');
    expect(asked).toHaveLength(2);
  });

  it('what is made is the best old page at the next failure', async () => {
    const { pages, read } = pagesBefore((_, turn) => (turn < 3 ? { body: `state ${turn}` } : broken()));
    await read('/a');
    pages.setLive(false);
    await read('/a');
    expect(await read('/a')).toBe('state 2, 0 s old');
  });

  it('nothing that was begun before they came back is kept', async () => {
    const gate = promised();
    const { pages, asked, read } = pagesBefore(() => gate.promise.then(() => ({})));
    pages.setLive(false);
    const before = read('/a');
    await settle();
    pages.setLive(true);
    gate.keep();
    await before;
    expect(pages.store.size).toBe(0);
    await read('/a');
    expect([pages.find('/a')?.label, asked.length]).toEqual(['/a', 2]);
  });

  it('addresses that do not exist are not remembered', async () => {
    const { pages, asked, read } = pagesBefore(() => ({ status: 404 }));
    await read('/a');
    pages.setLive(false);
    await read('/a');
    await read('/a');
    expect(asked).toHaveLength(3);
  });
});

describe('a page whose time is over', () => {
  it('is made anew', async () => {
    const { pages, read } = pagesBefore((_, turn) => ({ body: `state ${turn}`, until: NOW + turn * 1_000 }));
    await read('/a');
    vi.setSystemTime(NOW + 999);
    expect(await read('/a')).toBe('state 1');
    vi.setSystemTime(NOW + 1_000);
    expect(pages.find('/a')).toBeUndefined();
    expect(await read('/a')).toBe('state 2');
  });

  it('is given when no better one can be made', async () => {
    const { read } = pagesBefore((_, turn) => (turn === 1 ? { body: 'old', until: NOW + 5_000 } : broken()));
    await read('/a');
    vi.setSystemTime(NOW + 5_000);
    expect(await read('/a')).toBe('old, 5 s old');
  });

  it.each([
    ['is gone', { status: 404 }, 'missing'],
    ['has moved', { status: 308, headers: { location: '/b' } }, 'redirect'],
    ['is one person’s now', { headers: { 'content-type': 'text/html', 'set-cookie': ['a=1'] } }, 'through'],
  ])('does not come back at a failure once it %s', async (_, reply, said) => {
    const steps = [() => ({ body: 'old', until: NOW + 1_000 }), () => reply, broken];
    const { pages, read } = pagesBefore((_path, turn) => (steps[turn - 1] ?? broken)());
    await read('/a');
    vi.setSystemTime(NOW + 1_000);
    expect(await read('/a')).toBe(said);
    pages.setLive(false);
    expect(await read('/a')).toBe('away');
  });

  it('is not given after an announcement that forgot it', async () => {
    const { pages, read } = pagesBefore((_, turn) => (turn === 1 ? { body: 'old' } : broken()));
    await read('/a');
    pages.forget(['a']);
    expect(await read('/a')).toBe('away');
  });
});

describe('an answer of a few bytes', () => {
  const NOTHING = { tags: [] };

  it.each([
    ['not there', { status: 404 }, { kind: 'missing', status: 404 }],
    ['gone', { status: 410 }, { kind: 'missing', status: 410 }],
    ['moved', { status: 308, headers: { location: '/b' } }, { kind: 'redirect', status: 308, location: '/b' }],
    [
      'moved within ourselves',
      { status: 307, headers: { location: 'http://localhost:3000/b?page=2' } },
      { kind: 'redirect', status: 307, location: '/b?page=2' },
    ],
    [
      'moved elsewhere',
      { status: 301, headers: { location: 'https://localhost.example.org/b' } },
      { kind: 'redirect', status: 301, location: 'https://localhost.example.org/b' },
    ],
  ])('%s', async (_, reply, said) => {
    const { pages, asked } = pagesBefore(() => reply);
    expect(await pages.answer('/a', false)).toMatchObject(said);
    expect(await pages.answer('/a', false)).toMatchObject(said);
    expect([asked.length, pages.store.size]).toEqual([1, 0]);
  });

  it.each<[string, { tags?: string[] }, string[], number]>([
    ['by its tag', {}, ['a'], 2],
    ['not by another', {}, ['b'], 1],
    ['by everything', {}, [ALL], 2],
    ['by everything alone when it read nothing', NOTHING, ['a'], 1],
    ['by everything when it read nothing', NOTHING, [ALL], 2],
  ])('is forgotten %s', async (_, more, tags, renders) => {
    const { pages, asked, read } = pagesBefore(() => ({ status: 404, ...more }));
    await read('/a');
    pages.forget(tags);
    await read('/a');
    expect(asked).toHaveLength(renders);
  });

  it('is true no longer than what it was made from', async () => {
    const { read } = pagesBefore((_, turn) =>
      turn === 1 ? { status: 404, until: NOW + 1_000 } : { body: 'there now' },
    );
    expect(await read('/a')).toBe('missing');
    vi.setSystemTime(NOW + 999);
    expect(await read('/a')).toBe('missing');
    vi.setSystemTime(NOW + 1_000);
    expect(await read('/a')).toBe('there now');
    expect(await read('/a')).toBe('there now');
  });

  it('that an announcement overtook is not kept', async () => {
    const gate = promised();
    const { pages, read } = pagesBefore(async (_, turn) => {
      await gate.promise;
      return turn === 1 ? { status: 404 } : { body: 'there now' };
    });
    const before = read('/a');
    await settle();
    pages.forget(['a']);
    const after = read('/a');
    gate.keep();
    expect(await Promise.all([before, after])).toEqual(['missing', 'there now']);
    expect(await read('/a')).toBe('there now');
  });

  it('pushes no page out, however many made-up addresses come; and they have a bound', async () => {
    const { pages, asked, read } = pagesBefore((path) => (path === '/a' ? {} : { status: 404, ...NOTHING }), 50_000);
    await read('/a');
    // Each takes twice its length and 700 bytes of 4 MiB.
    const made = (n: number) => `/${'x'.repeat(30_000)}${n}`;
    for (let n = 0; n < 100; n += 1) await read(made(n));
    expect(pages.find('/a')).toBeDefined();
    expect([pages.store.size, pages.store.evictions]).toEqual([1, 0]);
    const before = asked.length;
    await read(made(99));
    expect(asked).toHaveLength(before);
    await read(made(0));
    expect(asked).toHaveLength(before + 1);
  });
});
