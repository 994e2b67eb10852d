import { describe, expect, it } from 'vitest';
import { readOld, wordpressQuery, type OldAddress } from '@/lib/site/wordpress';

const number = (id: string, guess = true): OldAddress => ({ kind: 'number', id, guess });
const slug = (text: string): OldAddress => ({ kind: 'slug', slug: text });
const date = (year: number, month: number | null = null): OldAddress => ({ kind: 'date', year, month });

describe('a path', () => {
  it.each<[string, OldAddress | null]>([
    ['/a/5', { kind: 'short', id: '5' }],
    ['/a/x', null],
    ['/a/5/6', null],
    ['/archives/article/18775', number('18775')],
    ['/ar/archives/article/18775', number('18775')],
    ['/archives/18775', number('18775')],
    ['/archives/2024', number('2024')],
    ['/archives', { kind: 'list' }],
    ['/archives/archives/1', null],
    ['/archives/category/كتب', { kind: 'category', slugs: ['كتب'] }],
    ['/archives/date/2024/05', date(2024, 5)],
    ['/archives/0', slug('0')],
    ['/index.php/archives/7', number('7')],
    ['/2024/05/رحلة-الورق', slug('رحلة-الورق')],
    ['/2024/05/17/رحلة-الورق', slug('رحلة-الورق')],
    ['/2024/05/رحلة-الورق.html', slug('رحلة-الورق')],
    ['/2024/05/رحلة-الورق/صورة', slug('رحلة-الورق')],
    ['/2024/05/رحلة-الورق/صورة/x', null],
    ['/2024/05/رحلة-الورق/amp', slug('رحلة-الورق')],
    ['/2024/05/رحلة-الورق/comment-page-2', slug('رحلة-الورق')],
    ['/2024/05/رحلة-الورق/page/3', slug('رحلة-الورق')],
    ['/رحلة-الورق', slug('رحلة-الورق')],
    ['/رحلةُ الورق', slug('رحلة-الورق')],
    ['/ar/رحلة-الورق', slug('رحلة-الورق')],
    ['/!!!', null],
    [`/${'ك'.repeat(201)}`, null],
    ['/category/كتب', { kind: 'category', slugs: ['كتب'] }],
    ['/category/ثقافة/كتب', { kind: 'category', slugs: ['كتب', 'ثقافة'] }],
    ['/category/كتب/page/4', { kind: 'category', slugs: ['كتب'] }],
    ['/category', slug('category')],
    ['/author/salma', { kind: 'author', slug: 'salma' }],
    ['/author/salma/page/2', { kind: 'author', slug: 'salma' }],
    ['/tag/خط', { kind: 'tag', slug: 'خط' }],
    ['/page/3', { kind: 'list' }],
    ['/ar', { kind: 'home' }],
    ['/2024', date(2024)],
    ['/2024/05', date(2024, 5)],
    ['/2024/05/17', date(2024, 5)],
    ['/2024/05/page/2', date(2024, 5)],
    ['/2024/13', null],
    ['/2024/5', null],
    ['/2024/05/32', null],
    ['/0024', slug('0024')],
    ['/search/حبر', { kind: 'search', q: 'حبر' }],
    ['/feed', { kind: 'home' }],
    ['/category/كتب/feed', { kind: 'category', slugs: ['كتب'] }],
    ['/2024/05/رحلة-الورق/feed', slug('رحلة-الورق')],
    ['/wp-content/uploads/2019/05/a.jpg', null],
    ['/wp-login.php', slug('wp-login-php')],
    [`/${'a/'.repeat(1_500)}`, null],
  ])('%s', (path, what) => expect(readOld(path).what).toEqual(what));

  it('is looked up whole first, then without what is hung on it', () => {
    expect(readOld('/ar/2019/05/حبر/amp').keys).toEqual(['/ar/2019/05/حبر/amp', '/2019/05/حبر']);
    expect(readOld('/index.php/حبر').keys).toEqual(['/index.php/حبر', '/حبر']);
    expect(readOld('/page/2').keys).toEqual(['/page/2']);
  });
});

it.each([
  ['/tag/x/feed', 'feed.xml'],
  ['/tag/x/feed/rss2', 'feed.xml'],
  ['/tag/x/feed/atom', 'atom.xml'],
  ['/tag/x/feed/json', 'feed.json'],
  ['/tag/feed/a/b', null],
  ['/tag/x', null],
])('the feed of %s is %s', (path, file) => expect(readOld(path).feed).toBe(file));

describe('a query', () => {
  it.each<[string, string | null]>([
    ['', null],
    ['x=1', null],
    ['p=12', 'p=12'],
    ['p=12&p=13', 'p=12'],
    ['cat=3&p=12', 'p=12'],
    ['p=-1', null],
    ['p=1%00', null],
    ['p=12&s=x', 'p=12'],
    ['p=x&s=x', null],
    ['page_id=2', 'page_id=2'],
    ['attachment_id=2', 'attachment_id=2'],
    ['cat=5&paged=3', 'cat=5'],
    ['author=7', 'author=7'],
    ['m=202405', 'm=202405'],
    ['m=202413', null],
    ['m=20240517', 'm=20240517'],
    ['s=a+b', 's=a%20b'],
    [`s=${'a'.repeat(201)}`, null],
    ['s=%FF', null],
    ['feed=rss2', 'feed=rss2'],
    ['feed=<x>', null],
    ['tag=%D8%AE%D8%B7', 'tag=%D8%AE%D8%B7'],
    ['category_name=a/b', 'category_name=a%2Fb'],
    ['name=x', 'name=x'],
    ['paged=2', 'paged=2'],
  ])('%s → %s', (query, normal) => {
    expect(wordpressQuery(query)).toBe(normal);
    if (normal !== null) expect(wordpressQuery(normal)).toBe(normal);
  });

  it.each<[string, OldAddress | null, string[]]>([
    ['p=12', number('12'), ['/?p=12']],
    ['page_id=12', number('12'), ['/?p=12']],
    ['attachment_id=12', number('12', false), ['/?p=12']],
    ['cat=5', null, ['/category/5']],
    ['author=7', null, ['/author/7']],
    ['author_name=salma', { kind: 'author', slug: 'salma' }, []],
    ['category_name=a%2Fb', { kind: 'category', slugs: ['b', 'a'] }, []],
    ['tag=x', { kind: 'tag', slug: 'x' }, []],
    ['name=x', slug('x'), []],
    ['m=2024', date(2024), []],
    ['m=202405', date(2024, 5), []],
    ['m=20240517', date(2024, 5), []],
    ['s=x', { kind: 'search', q: 'x' }, []],
    ['feed=rss2', null, []],
    ['paged=3', { kind: 'list' }, []],
    ['x=1', { kind: 'home' }, []],
  ])('of the root: %s', (query, what, keys) => {
    expect(readOld('/', query)).toEqual({ keys, what, feed: null });
    expect(readOld('/index.php', query)).toEqual({ keys, what, feed: null });
  });

  it('says nothing elsewhere', () => expect(readOld('/حبر', 'p=12').what).toEqual(slug('حبر')));
});
