import { describe, expect, it } from 'vitest';
import { siteUrl } from '@/lib/env';
import { kindOf, readAddress } from '@/lib/front/address';

/** A request target as Node hands it over: each byte of UTF-8 a character of its own. */
const bytesOf = (text: string) => Buffer.from(text).toString('latin1');
const page = (key: string) => ({ kind: 'public', key, file: false });
const file = (key: string) => ({ kind: 'public', key, file: true });

describe('a picture', () => {
  const name = `ab/${'0'.repeat(30)}-10x20.webp`;
  it.each([[`/media/${name}`], [`/%6Dedia/${name}?v=1`], [`http://example.org/media/${name}`]])('of %s', (target) => {
    expect(readAddress(target)).toEqual({ kind: 'media', path: name });
  });

  it.each([
    ['/media'],
    ['/media/'],
    ['/media/a.jpg'],
    [`/media/${name}/`],
    [`/media/x/${name}`],
    [`/media/${name}%00`],
  ])('is not %s', (target) => expect(readAddress(target)).toEqual({ kind: 'nothing' }));

  it('is another thing than a page whose name begins like it', () => {
    expect(readAddress('/mediation')).toEqual(page('/mediation'));
  });
});

describe('the key of a page', () => {
  it.each([
    ['home', '/', '/'],
    ['nothing at all', '', '/'],
    ['what needs no encoding', "/a-b_c.d~e!f'g(h)i*j", "/a-b_c.d~e!f'g(h)i*j"],
    ['encoded as it should be', '/article/7/%D9%86%D8%B5', '/article/7/%D9%86%D8%B5'],
    ['hexadecimal digits in small letters', '/article/7/%d9%86%d8%b5', '/article/7/%D9%86%D8%B5'],
    ['encoded without need', '/%61rticle/%37/%2D', '/article/7/-'],
    ['raw bytes', bytesOf('/article/7/نص'), '/article/7/%D9%86%D8%B5'],
    ['raw bytes and encoded ones in one letter', '/%D9\x86', '/%D9%86'],
    ['letters that no client may send', '/tag/نص', '/tag/%D9%86%D8%B5'],
    ['composed', '/tag/%D8%A2', '/tag/%D8%A2'],
    ['decomposed', '/tag/%D8%A7%D9%93', '/tag/%D8%A2'],
    ['decomposed, as raw bytes', bytesOf('/tag/\u0627\u0653'), '/tag/%D8%A2'],
    ['a mark that begins a segment does not join the slash', '/%D9%93a', '/%D9%93a'],
    ['compatibility forms stay', '/tag/%EF%BB%BB', '/tag/%EF%BB%BB'],
    ['beyond the first plane', '/%F0%9F%93%B0', '/%F0%9F%93%B0'],
    ['a slash inside a segment', '/a%2Fb', '/a%2Fb'],
    ['a slash inside, in small letters', '/a%2fb', '/a%2Fb'],
    ['a question mark inside', '/a%3Fb', '/a%3Fb'],
    ['a percent sign', '/100%25', '/100%25'],
    ['encoded twice', '/a%252Fb', '/a%252Fb'],
    ['a plus sign', '/a+b', '/a%2Bb'],
    ['a space', '/a%20b', '/a%20b'],
    ['a number sign', '/a#b', '/a%23b'],
    ['a backslash', '/\\example.org', '/%5Cexample.org'],
    ['no slash first', 'a/b', '/a/b'],
    ['the absolute form', 'http://example.org/a', '/a'],
    ['the absolute form, large letters', 'HTTPS://EXAMPLE.ORG:81/A', '/A'],
    ['the absolute form without a path', 'http://example.org', '/'],
    ['the absolute form with a query alone', 'http://example.org?x=1', '/'],
    ['the name of the old 404 page', '/404', '/404'],
  ])('%s: %j is %s', (_, target, key) => {
    expect(readAddress(target)).toEqual(page(key));
  });

  it.each([
    ['/article/7/%d9%86%d8%b5'],
    ['/tag/a%2fb?page=002&x'],
    ["/a+b c!'()*"],
    ['/tag/%D8%A7%D9%93'],
    ['http://example.org/%61'],
    ['//'],
    ['/a//b/'],
    ['/?p=1&x'],
  ])('of %s is its own key', (target) => {
    const first = readAddress(target);
    expect(first.kind).toBe('public');
    if (first.kind === 'public') expect(readAddress(first.key)).toEqual(page(first.key));
  });

  it.each([
    ['a trailing slash', '/article/7/%d9%86%d8%b5/', '/article/7/%D9%86%D8%B5'],
    ['several', '/section/a///', '/section/a'],
    ['two slashes', '/a//b', '/a/b'],
    ['two slashes first, which a browser would take for a host', '//example.org/a', '/example.org/a'],
    ['the absolute form twice', 'http://a/http://b/c', '/http%3A/b/c'],
    ['another scheme', 'ftp://example.org/a', '/ftp%3A/example.org/a'],
    ['with a query that is read', '/section/a/?page=2', '/section/a?page=2'],
    ['nothing else', '//', '/'],
  ])('has no empty segments: %s: %j is %s', (_, target, key) => {
    expect(readAddress(target)).toEqual({ ...page(key), untidy: true });
  });

  it.each([
    ['//admin'],
    ['//admin/articles'],
    ['/x/../admin'],
    ['//api/search'],
    ['//media/a'],
    ['/missing/'],
    ['//_next/static/a.js'],
  ])('%s is not taken for what has its exact name alone', (target) =>
    expect(readAddress(target)).toEqual({ kind: 'nothing' }),
  );
});

describe('the query', () => {
  it.each([
    ['/section/a?page=2', '?page=2'],
    ['/author/a?page=2', '?page=2'],
    ['/tag/%D9%86?page=2', '?page=2'],
    ['/tag?page=2', '?page=2'],
    ['/author?page=3&x=1', '?page=3'],
    ['/archive/hijri/1445?page=2', '?page=2'],
    ['/archive/2017/01?page=2', '?page=2'],
    ['/archive/2017?page=999999', '?page=999999'],
    ['/section/a?page=2&utm_source=x', '?page=2'],
    ['/section/a?utm_source=x&page=2', '?page=2'],
    ['/section/a?page=0002', '?page=2'],
    ['/section/a?page=%32', '?page=2'],
    ['/section/a?p%61ge=2', '?page=2'],
    ['/section/a?&&page=2&', '?page=2'],
    ['/section/a?x=%&page=2', '?page=2'],
    ['/section/a?page=2&page=3', ''],
    ['/section/a?page=1', ''],
    ['/section/a?page=01', ''],
    ['/section/a?page=0', ''],
    ['/section/a?page=-2', ''],
    ['/section/a?page=abc', ''],
    ['/section/a?page=2abc', ''],
    ['/section/a?page=2.5', ''],
    ['/section/a?page=1000000', ''],
    ['/section/a?page=', ''],
    ['/section/a?page', ''],
    ['/section/a?Page=2', ''],
    ['/section/a?page[]=2', ''],
    ['/section/a?page=%D9%A2', ''],
    ['/section/a?', ''],
    ['/section?page=2', ''],
    ['/sections/a?page=2', ''],
    ['/archive?page=2', ''],
    ['/article/7/a?page=2', ''],
    ['/issue/7?page=2', ''],
    ['/?page=2', ''],
    ['/a?x=%00&y=%FF', ''],
    ['/a?x=%', ''],
    ['/feed.json?before=7', '?before=7'],
    ['/section/a/feed.json?page=2&before=7', '?before=7'],
    ['/feed.json?before=07', ''],
    ['/feed.json?before=7&before=8', ''],
    ['/feed.json?before=2147483648', ''],
    ['/feed.xml?before=7', ''],
    ['/section/a/feed.xml?page=2', ''],
    ['/section/a/atom/3.xml?page=2', ''],
    ['/section/feed.json?page=2', '?page=2'],
    ['/oembed?format=xml&url=http%3a//a/b%20c&x=1', `?url=${encodeURIComponent(siteUrl())}`],
    [`/oembed?x=1&url=${siteUrl()}/article/7/a`, `?url=${encodeURIComponent(`${siteUrl()}/article/7`)}&format=json`],
    ['/oembed?url=a&maxwidth=9', ''],
    ['/sitemap.xml?page=2', ''],
  ])('of %s is kept as %j', (target, query) => {
    expect(readAddress(target)).toEqual(page((target.split('?', 1)[0] ?? '') + query));
  });
});

describe('a feed that another system had', () => {
  it.each([
    ['/feed', '/feed.xml'],
    ['/feed/', '/feed.xml'],
    ['/feed/?x=1', '/feed.xml'],
    ['/%66eed/atom/', '/atom.xml'],
    ['/?feed=rss2', '/feed.xml'],
    ['/comments/feed/', '/feed.xml'],
  ])('%s has moved to %s', (target, location) => {
    expect(readAddress(target)).toEqual({ kind: 'moved', location });
  });

  it('of a list is asked of the database', () => {
    expect(readAddress('/tag/a/feed')).toEqual(page('/tag/a/feed'));
    expect(readAddress('/category/a/feed/')).toEqual({ ...page('/category/a/feed'), untidy: true });
  });
});

describe('the query of the root', () => {
  it.each([
    ['/?p=99', '/index.php?p=99'],
    ['/?utm_source=x&p=0099&preview=true', '/index.php?p=99'],
    ['/index.php?p=99', '/index.php?p=99'],
    ['/index.php', '/index.php'],
    ['/?s=%D8%AD%D8%A8%D8%B1', '/index.php?s=%D8%AD%D8%A8%D8%B1'],
    ['/?p=x', '/'],
    ['/?p=99999999999', '/'],
    ['/?m=1', '/'],
    ['/?fbclid=x', '/'],
    ['/?page=2', '/'],
    ['/?s=', '/'],
    ['/a?p=99', '/a'],
    ['/section/a?p=99', '/section/a'],
  ])('of %s: asked as %s', (target, key) => expect(readAddress(target)).toEqual(page(key)));
});

describe('files', () => {
  it.each([
    ['/_next/static/a.js', '/_next/static/a.js'],
    ['/_next/static/media/font-s.p.woff2?dpl=1', '/_next/static/media/font-s.p.woff2'],
    ['/%5fnext/static/a.js', '/_next/static/a.js'],
    ['/reader/main-ABCDEFGH.js', '/reader/main-ABCDEFGH.js'],
    ['/reader/early-0A1B2C3D.css?x', '/reader/early-0A1B2C3D.css'],
    ['/article/7/card-0123456789abcdef.png?x', '/article/7/card-0123456789abcdef.png'],
    ['/card/0123456789abcdef.png', '/card/0123456789abcdef.png'],
  ])('%s is one for ever', (target, key) => {
    expect(readAddress(target)).toEqual(file(key));
  });

  it.each([
    ['/reader/main.js'],
    ['/reader/main-abcdefgh.js'],
    ['/reader/main-ABCDEFG.js'],
    ['/reader/main-ABCDEFGH'],
    ['/reader/-ABCDEFGH.js'],
    ['/x/reader/main-ABCDEFGH.js'],
    ['/away.css'],
    ['/article/7/card-0123456789abcde.png'],
    ['/article/07/card-0123456789abcdef.png'],
    ['/icon.svg'],
    ['/_nextstatic/a.js'],
  ])('%s may change', (target) => {
    expect(readAddress(target)).toEqual(page(target));
  });
});

describe('what is one person’s own', () => {
  it.each([
    ['/admin', '/admin'],
    ['/admin/', '/admin/'],
    ['/admin/article/7?tab=%D9%86', '/admin/article/7?tab=%D9%86'],
    ['/api/v1/views?x', '/api/v1/views?x'],
    ['/api', '/api'],
    ['/api/v1/articles/7', '/api/v1/articles/7'],
    ['/api/v1/articles/7/views/', '/api/v1/articles/7/views/'],
    ['/api/v1/articles//views', '/api/v1/articles//views'],
    ['/api/v1/articles/7/8/views', '/api/v1/articles/7/8/views'],
    ['/api/v2/articles/7/views', '/api/v2/articles/7/views'],
    ['/_next/image?url=%2Fa.png&w=640', '/_next/image?url=%2Fa.png&w=640'],
    ['/_next', '/_next'],
    ['/_next/static/', '/_next/static/'],
    ['/_next/data/x.json', '/_next/data/x.json'],
    ['/%61dmin', '/%61dmin'],
    ['http://example.org/admin?a=1', '/admin?a=1'],
    ['admin', '/admin'],
    ['/oai?verb=ListRecords&resumptionToken=x', '/oai?verb=ListRecords&resumptionToken=x'],
    ['/%6Fai', '/%6Fai'],
    [bytesOf('/admin/نص?q=نص'), '/admin/%D9%86%D8%B5?q=%D9%86%D8%B5'],
  ])('%s goes to Next as %s', (target, path) => {
    expect(readAddress(target)).toEqual({ kind: 'private', path });
  });

  it.each(['/preview/abc', '/preview', '/%70review/abc?x=1', '/admin/preview/7'])('%s is a secret', (target) => {
    expect(readAddress(target)).toEqual({ kind: 'private', path: target, secret: true });
  });

  it.each([
    ['/api/v1/articles/7/views', '/api/v1/articles/7/views'],
    ['/api/v1/articles/7/views?x=1', '/api/v1/articles/7/views'],
    ['/%61pi/v1/articles/%37/views', '/api/v1/articles/7/views'],
    ['/api/v1/articles/x/views', '/api/v1/articles/x/views'],
  ])('%s is everybody’s, and kept as %s', (target, key) => {
    expect(readAddress(target)).toEqual(page(key));
  });

  it.each([['/administrator'], ['/apiary'], ['/api.txt'], ['/Admin'], ['/a/admin'], ['/_nextx'], ['/admin%2Fx']])(
    '%s is not such a thing',
    (target) => {
      expect(readAddress(target)).toEqual(page(target));
    },
  );
});

describe('nothing', () => {
  it.each([
    ['a percent sign alone', '/%'],
    ['a percent sign in the middle', '/100%/a'],
    ['no hexadecimal digits', '/%zz'],
    ['one digit', '/%4'],
    ['half a character', '/article/7/%D9'],
    ['a character cut by a slash', '/%D9/%86'],
    ['a character cut short', '/%E0%A4%A'],
    ['not UTF-8', '/%FF'],
    ['raw, not UTF-8', '/\xff'],
    ['half a character, raw', '/a\xd9'],
    ['overlong UTF-8', '/%C0%AF'],
    ['half of a surrogate pair', '/%ED%A0%80'],
    ['both halves of a surrogate pair', '/%ED%A0%BD%ED%B3%B0'],
    ['half of a surrogate pair, raw', '/\ud800'],
    ['beyond Unicode', '/%F4%90%80%80'],
    ['a step up', '/section/../admin'],
    ['a step up, encoded', '/section/%2E%2e/admin'],
    ['a step on the spot', '/_next/static/./a.js'],
    ['NUL', '/a%00b'],
    ['a new line', '/a%0Ab'],
    ['a carriage return and a new line', '/a%0D%0Ab'],
    ['DEL', '/%7F'],
    ['a C1 control', '/%C2%85'],
    ['a raw control', '/a\tb'],
    ['a raw C1 control', bytesOf('/a\u0085b')],
    ['a control in a private path', '/admin/%00'],
    ['a broken private path', '/api/%'],
    ['a broken file', '/_next/static/%'],
    ['a broken path before a sound query', '/%?x=1'],
    ['the page for what is missing', '/missing'],
    ['the same with a query', '/missing?x=1'],
    ['the same encoded', '/%6dissing'],
    ['the same by its absolute form', 'http://example.org/missing'],
  ])('is named by %s: %j', (_, target) => {
    expect(readAddress(target)).toEqual({ kind: 'nothing' });
  });
});

describe('kindOf', () => {
  it.each([
    ['/', 'home'],
    ['/article/7/a', 'article'],
    ['/section/a?page=2', 'section'],
    ['/author/a', 'author'],
    ['/tag/a', 'tag'],
    ['/issue', 'issue'],
    ['/archive?x', 'archive'],
    ['/most-read', 'most-read'],
    ['/most-read/week', 'most-read'],
    ['/counting', 'counting'],
    ['/saved', 'saved'],
    ['/offline', 'offline'],
    ['/feed.xml', 'feed'],
    ['/feed.json?before=7', 'feed'],
    ['/atom/3.xml', 'feed'],
    ['/section/%D9%86/atom.xml', 'feed'],
    ['/issue/7/atom/3.xml', 'feed'],
    ['/feed.xml/a', 'other'],
    ['/sitemap.xml', 'sitemap'],
    ['/sitemaps/articles-3.xml', 'sitemap'],
    ['/sitemaps', 'other'],
    ['/robots.txt', 'robots'],
    ['/oembed?url=a', 'oembed'],
    ['/oembed/a', 'oembed'],
    ['/a/b/feed.xml', 'other'],
    ['/section/feed.xml', 'section'],
    ['/article/7/feed.xml', 'article'],
    ['/most-reader', 'other'],
    ['/most-read-7', 'other'],
    ['/most_read', 'other'],
    ['/missing', 'missing'],
    ['/admin', 'admin'],
    ['/api/v1/views', 'api'],
    ['/api/v1/articles/7/views', 'api'],
    ['/_next/static/a.js', 'file'],
    ['/reader/main-ABCDEFGH.js', 'file'],
    ['/away.css', 'other'],
    ['/sectional/a', 'other'],
    ['/article7', 'other'],
    ['/tag-7/a', 'other'],
    ['/issue%20', 'other'],
    ['//', 'other'],
    ['/constructor', 'other'],
    ['', 'other'],
  ])('of %s is %s', (key, kind) => {
    expect(kindOf(key)).toBe(kind);
  });
});
