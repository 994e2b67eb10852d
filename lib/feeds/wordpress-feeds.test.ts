import { describe, expect, it } from 'vitest';
import { feedMove } from '@/lib/feeds/wordpress-feeds';

describe('a feed of WordPress', () => {
  it.each([
    ['/feed', '', '/feed.xml'],
    ['/feed/', '', '/feed.xml'],
    ['/feed//', '', '/feed.xml'],
    ['/feed/rss/', '', '/feed.xml'],
    ['/feed/rss2/', '', '/feed.xml'],
    ['/feed/rdf/', '', '/feed.xml'],
    ['/feed/atom/', '', '/atom.xml'],
    ['/feed/json', '', '/feed.json'],
    ['/feed/', 'utm=1', '/feed.xml'],
    ['/', 'feed=rss2', '/feed.xml'],
    ['', 'feed=feed', '/feed.xml'],
    ['/', 'x=1&feed=atom', '/atom.xml'],
    ['/', 'feed=comments-rss2', '/feed.xml'],
    ['/comments/feed', '', '/feed.xml'],
    ['/comments/feed/atom/', '', '/atom.xml'],
    ['/wp-rss2.php', '', '/feed.xml'],
    ['/wp-atom.php', '', '/atom.xml'],
    ['/wp-commentsrss2.php', '', '/feed.xml'],
    ['/category/a/feed/', '', '/section/a/feed.xml'],
    ['/category/a/feed/atom/', '', '/section/a/atom.xml'],
    ['/category/a/b/feed/', '', '/section/b/feed.xml'],
    ['/category/%D9%86%D8%B5/feed/', '', '/section/%D9%86%D8%B5/feed.xml'],
    ['/category/a/', 'feed=rss2', '/section/a/feed.xml'],
    ['/author/a/feed/', '', '/author/a/feed.xml'],
    ['/tag/a/feed/', '', '/tag/a/feed.xml'],
    ['/tag/feed/feed/', '', '/tag/feed/feed.xml'],
  ])('%s?%s has moved to %s', (path, query, here) => expect(feedMove(path, query)).toBe(here));

  it.each([
    ['/', ''],
    ['/', 'feed='],
    ['/', 'feed=constructor'],
    ['/', 'p=7'],
    ['/feed.xml', ''],
    ['/feeds', ''],
    ['/feed/other', ''],
    ['/feed/constructor', ''],
    ['/feed/atom/2', ''],
    ['/tag/feed', ''],
    ['/author/a/b/feed', ''],
    ['/article/7/feed', ''],
    ['/archives/article/7/feed/', ''],
    ['/category//feed', ''],
    ['/constructor/a/feed', ''],
    ['//feed', ''],
    ['/Feed', ''],
  ])('is not %s?%s', (path, query) => expect(feedMove(path, query)).toBeNull());
});
