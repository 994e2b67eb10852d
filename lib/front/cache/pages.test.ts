import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ALL } from '@/lib/freshness/tags';
import { pagesBefore, promised, settle } from '@/tests/support/renderer';

// Nothing is said of the failures that are made on purpose, and no database answers.
beforeAll(() => {
  vi.stubEnv('LOG_LEVEL', 'silent');
  vi.stubEnv('DATABASE_URL', '');
});

const times = <T>(count: number, work: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => work(n));

describe('a page that is not there', () => {
  it('is made once for two hundred who ask, and then is there', async () => {
    const { pages, counts, asked, read } = pagesBefore((path) => ({ body: path }));
    const said = await Promise.all(times(200, () => read('/a')));
    expect(new Set(said)).toEqual(new Set(['/a']));
    expect(await read('/a')).toBe('/a');
    expect(pages.find('/a')?.label).toBe('/a');
    expect(asked).toEqual(['/a']);
    expect([counts.misses, counts.joined, counts.stale]).toEqual([1, 199, 0]);
  });

  it('is made beside fifteen others, each in its turn', async () => {
    const gate = promised();
    const { asked, state, read } = pagesBefore(async (path) => {
      await gate.promise;
      return { body: path };
    });
    const all = times(40, (n) => read(`/${n}`));
    await settle();
    expect(asked).toHaveLength(16);
    gate.keep();
    expect(await Promise.all(all)).toEqual(times(40, (n) => `/${n}`));
    expect([state.most, state.running]).toEqual([16, 0]);
  });

  it('waits in a line of two thousand; beyond that there is no place', async () => {
    const gate = promised();
    const { asked, read } = pagesBefore(() => gate.promise.then(() => ({ body: 'x' })));
    const all = times(2_016, (n) => read(`/${n}`));
    await settle();
    expect(await read('/one-more')).toBe('busy');
    const joined = read('/2015');
    gate.keep();
    expect(new Set(await Promise.all([...all, joined]))).toEqual(new Set(['x']));
    expect(asked).toHaveLength(2_016);
    expect(await read('/one-more')).toBe('x');
  });

  it.each<[string, () => never | { status: number }]>([
    [
      'the framework breaks off',
      () => {
        throw new Error('broken');
      },
    ],
    ['the framework says 500', () => ({ status: 500 })],
    ['the framework says 503', () => ({ status: 503 })],
  ])('is not made when %s, and asked for again', async (_, reply) => {
    const { pages, asked, read } = pagesBefore(reply);
    expect(await Promise.all([read('/a'), read('/a')])).toEqual(['away', 'away']);
    expect(await read('/a')).toBe('away');
    expect([asked.length, pages.store.size]).toEqual([2, 0]);
  });
});

describe('an announcement', () => {
  const overtaken = () => {
    const gates = [promised(), promised(), promised()];
    const site = pagesBefore(async (_, turn) => {
      await gates[turn - 1]?.promise;
      return { body: `state ${turn}`, tags: ['a', 'b'] };
    });
    return { ...site, finish: (turn: number) => gates[turn - 1]?.keep() };
  };

  it.each([[['a']], [['x', 'b']], [[ALL]]])('of %j overtakes a render: nobody who asks later has it', async (tags) => {
    const { pages, asked, read, finish } = overtaken();
    const before = read('/a');
    await settle();
    pages.forget(tags);
    const after = [read('/a'), read('/a')];
    finish(1);
    expect(await before).toBe('state 1');
    expect(pages.find('/a')).toBeUndefined();
    await settle();
    expect(asked).toHaveLength(2);
    const joins = read('/a');
    finish(2);
    expect(await Promise.all([...after, joins])).toEqual(['state 2', 'state 2', 'state 2']);
    expect(await read('/a')).toBe('state 2');
    expect(asked).toHaveLength(2);
  });

  it('that comes twice overtakes two renders, and each asker has the state that it may have', async () => {
    const { pages, asked, read, finish } = overtaken();
    const first = read('/a');
    await settle();
    pages.forget(['a']);
    const second = read('/a');
    finish(1);
    await first;
    await settle();
    pages.forget(['b']);
    const third = read('/a');
    finish(2);
    expect(await second).toBe('state 2');
    finish(3);
    expect(await third).toBe('state 3');
    expect(await read('/a')).toBe('state 3');
    expect(asked).toHaveLength(3);
  });

  it.each([[['x']], [[]]])('of %j does not matter', async (tags) => {
    const { pages, asked, read, finish } = overtaken();
    const before = read('/a');
    await settle();
    pages.forget(tags);
    const after = read('/a');
    finish(1);
    expect(await Promise.all([before, after])).toEqual(['state 1', 'state 1']);
    pages.forget(tags);
    expect(await read('/a')).toBe('state 1');
    expect(asked).toHaveLength(1);
  });

  it('while the page waits in line is no overtaking', async () => {
    const gate = promised();
    const { pages, asked, read } = pagesBefore(() => gate.promise.then(() => ({ body: 'x' })));
    const all = times(17, (n) => read(`/${n}`));
    await settle();
    pages.forget(['a']);
    gate.keep();
    await Promise.all(all);
    expect(asked).toHaveLength(17);
    expect(pages.store.size).toBe(1);
    expect(pages.find('/16')).toBeDefined();
  });

  it('forgets what is there, and only that', async () => {
    const { pages, asked, read } = pagesBefore((path) => ({ tags: [path.slice(1)] }));
    await Promise.all(['/a', '/b'].map((key) => read(key)));
    pages.forget(['a']);
    expect(pages.find('/a')).toBeUndefined();
    expect(pages.find('/b')).toBeDefined();
    await read('/a');
    expect(asked).toEqual(['/a', '/b', '/a']);
  });
});

it('a page that says it is gone is kept with its status, and forgotten like others', async () => {
  const { pages, asked, read } = pagesBefore((_, turn) => ({ body: `state ${turn}`, says: turn === 1 ? 410 : 200 }));
  expect([await read('/a'), await read('/a')]).toEqual(['state 1', 'state 1']);
  expect([pages.find('/a')?.status, asked.length]).toEqual([410, 1]);
  pages.forget(['a']);
  expect(await read('/a')).toBe('state 2');
  expect(pages.find('/a')?.status).toBe(200);
});

describe('what is kept', () => {
  const none: string[] = [];
  it.each([
    ['a page', { tags: ['a'] }, false, true],
    ['a page that noted nothing', { tags: none }, false, false],
    ['a file that noted nothing', { tags: none, headers: { 'content-type': 'font/woff2' } }, true, true],
    ['a page with another’s cookie', { headers: { 'content-type': 'text/html', 'set-cookie': ['a=1'] } }, false, false],
    [
      'a page that Next forbids to keep',
      { headers: { 'content-type': 'text/html', 'cache-control': 'no-store' } },
      false,
      true,
    ],
  ])('%s: %#', async (_, reply, isFile, kept) => {
    const { pages, asked, read } = pagesBefore(() => reply);
    await read('/a', isFile);
    await read('/a', isFile);
    expect([pages.store.size, asked.length]).toEqual(kept ? [1, 1] : [0, 2]);
  });

  it.each<[string, Parameters<typeof pagesBefore>[0]]>([
    ['a cookie', () => ({ headers: { 'content-type': 'text/html', 'set-cookie': ['a=1'] } })],
    ['too many bytes to hold', () => ({ body: null })],
    ['no page, and not to be kept', () => ({ headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })],
    [
      'no page, and one person’s',
      () => ({ headers: { 'content-type': 'a/b', 'cache-control': 'private, max-age=9' } }),
    ],
    ['another status', () => ({ status: 204 })],
    ['a refusal', () => ({ status: 400 })],
    ['a redirect to nowhere', () => ({ status: 307 })],
  ])('is not what Next answers with %s: it passes through', async (_, reply) => {
    const { pages, asked, read } = pagesBefore(reply);
    expect([await read('/a'), await read('/a')]).toEqual(['through', 'through']);
    expect([asked.length, pages.store.size]).toEqual([2, 0]);
  });

  it('outlives an announcement of everything when it was made from nothing', async () => {
    const { pages, read, asked } = pagesBefore(() => ({ tags: [], headers: { 'content-type': 'text/css' } }));
    await read('/_next/static/a.css', true);
    pages.forget([ALL]);
    pages.setLive(false);
    expect(await read('/_next/static/a.css', true)).toBe('<!doctype html>');
    expect(asked).toHaveLength(1);
  });
});

it('a page that is asked for again is compressed better, once', async () => {
  const { pages, read } = pagesBefore(() => ({ body: '<p>نص</p>' }));
  await read('/a');
  const page = pages.find('/a');
  const quick = await page?.variant('br');
  expect(page?.canBeFiner).toBe(true);
  pages.find('/a');
  pages.find('/a');
  await vi.waitFor(async () => expect((await page?.variant('br'))?.former).toBe(quick?.etag));
});
