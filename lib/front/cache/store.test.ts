import { describe, expect, it } from 'vitest';
import { TaggedStore, type Keepable } from '@/lib/front/cache/store';
import { ALL } from '@/lib/freshness/tags';

const MEGABYTE = 1_048_576;
const thing = (bytes: number, ...tags: string[]) => ({ bytes, tags: new Set(tags) });
const keysIn = <T extends Keepable>(store: TaggedStore<T>, keys: string[]) => keys.filter((key) => store.get(key));

/** What holds a store together inside: how many tags it remembers. There is no other way to see a leak. */
const tagsKept = (store: object) => (Reflect.get(store, 'keysOf') as Map<string, Set<string>>).size;

describe('the bound', () => {
  it('holds under 50,000 keys, and so does the index of tags', () => {
    const store = new TaggedStore(MEGABYTE);
    for (let n = 0; n < 50_000; n += 1) store.set(`/article/${n}`, thing(1_000, `article:${n}`, 'latest'));
    expect(store.bytes).toBeLessThanOrEqual(MEGABYTE);
    expect(store.bytes).toBeGreaterThan(MEGABYTE * 0.9);
    expect(store.evictions).toBe(50_000 - store.size);
    expect(tagsKept(store)).toBe(store.size + 1);
    store.forget(['latest']);
    expect([store.size, store.bytes, tagsKept(store)]).toEqual([0, 0, 0]);
  });

  it('counts long keys, of which somebody may send many', () => {
    const store = new TaggedStore(MEGABYTE);
    for (let n = 0; n < 1_000; n += 1) store.set(`${'x'.repeat(10_000)}${n}`, thing(1, 'a'));
    expect(store.size).toBeLessThan(MEGABYTE / 20_000);
  });

  it.each([
    ['an eighth of all with its key', MEGABYTE / 8 - 502, true],
    ['a byte more', MEGABYTE / 8 - 501, false],
    ['more than there is', 2 * MEGABYTE, false],
  ])('keeps %s: %d bytes, %s', (_, bytes, kept) => {
    const store = new TaggedStore(MEGABYTE);
    store.set('k', thing(bytes, 'a'));
    expect([store.size, tagsKept(store)]).toEqual(kept ? [1, 1] : [0, 0]);
  });

  it('lets what has become too large go, and pushes nothing else out for it', () => {
    const store = new TaggedStore(MEGABYTE);
    store.set('a', thing(1, 'a'));
    store.set('b', thing(1, 'b'));
    store.set('a', thing(MEGABYTE, 'a'));
    expect(keysIn(store, ['a', 'b'])).toEqual(['b']);
    expect([tagsKept(store), store.evictions]).toEqual([1, 0]);
  });
});

describe('the order of leaving', () => {
  /** Room for nine things of this size. */
  const store = () => new TaggedStore<ReturnType<typeof thing>>(9_999);
  const each = (count: number) => Array.from({ length: count }, (_, n) => `k${n}`);

  it('is that of coming, where nobody asks', () => {
    const filled = store();
    for (const key of each(12)) filled.set(key, thing(496));
    expect(keysIn(filled, each(12))).toEqual(each(12).slice(3));
  });

  it('spares what was asked for lately', () => {
    const filled = store();
    for (const key of each(9)) filled.set(key, thing(496));
    filled.get('k0');
    filled.set('k9', thing(496));
    expect(keysIn(filled, each(10))).toEqual(each(10).filter((key) => key !== 'k1'));
  });

  it('spares what was put again', () => {
    const filled = store();
    for (const key of [...each(9), 'k0', 'k9']) filled.set(key, thing(496));
    expect(filled.get('k0')).toBeDefined();
    expect(filled.get('k1')).toBeUndefined();
    expect(filled.evictions).toBe(1);
  });
});

describe('forget', () => {
  const filled = () => {
    const store = new TaggedStore<ReturnType<typeof thing>>(MEGABYTE);
    store.set('ab', thing(1, 'a', 'b'));
    store.set('bc', thing(1, 'b', 'c'));
    store.set('all', thing(1, ALL));
    store.set('file', thing(1));
    return store;
  };
  const keys = ['ab', 'bc', 'all', 'file'];

  it.each([
    [['a'], ['bc', 'all', 'file']],
    [['b'], ['all', 'file']],
    [
      ['c', 'a'],
      ['all', 'file'],
    ],
    [
      ['c', 'x'],
      ['ab', 'all', 'file'],
    ],
    [[ALL], ['file']],
    [['x', ALL], ['file']],
    [['x'], keys],
    [[], keys],
    [[''], keys],
    [['__proto__', 'constructor'], keys],
  ])('%j leaves %j', (tags, left) => {
    const store = filled();
    store.forget(tags);
    expect(keysIn(store, keys)).toEqual(left);
    expect(store.size).toBe(left.length);
    expect(store.evictions).toBe(0);
  });

  it('goes by the tags of what stands there now', () => {
    const store = filled();
    store.set('ab', thing(1, 'd'));
    store.forget(['a']);
    expect(store.get('ab')).toBeDefined();
    store.forget(['d']);
    expect(store.get('ab')).toBeUndefined();
  });

  it('may be said again, and what comes later is kept', () => {
    const store = filled();
    store.forget(['b']);
    store.forget(['b']);
    store.set('ab', thing(2, 'b'));
    expect(keysIn(store, keys)).toEqual(['ab', 'all', 'file']);
    store.forget([ALL]);
    expect(tagsKept(store)).toBe(0);
  });

  it('takes the bytes back', () => {
    const store = filled();
    store.forget([ALL]);
    expect(store.bytes).toBe(1 + 2 * 'file'.length + 500);
  });
});

it('puts the same thing twice without counting it twice', () => {
  const store = new TaggedStore(MEGABYTE);
  const one = thing(100, 'a');
  store.set('k', one);
  const { bytes } = store;
  store.set('k', one);
  expect([store.bytes, store.size]).toEqual([bytes, 1]);
  store.forget(['a']);
  expect([store.bytes, store.size]).toEqual([0, 0]);
});

it('shows all that it keeps', () => {
  const store = new TaggedStore(MEGABYTE);
  const both = [thing(1, 'a'), thing(2)];
  for (const [n, one] of both.entries()) store.set(`k${n}`, one);
  expect(new Set(store.values())).toEqual(new Set(both));
});
