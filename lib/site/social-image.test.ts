import { afterEach, describe, expect, it } from 'vitest';
import { setFacts, site, siteDefaults } from '@/content/site';
import { siteImageUrl, socialFacts, socialImageUrl, type SocialArticle } from '@/lib/site/social-image';

const article: SocialArticle = {
  id: 7,
  title: ' رحلة\n الورق ',
  section: { name: 'كتب' },
  authors: [{ name: 'سلمى' }, { name: 'يوسف' }],
  publishedOn: '2017-10-05',
  lead: null,
};
const lead = { path: 'ab/cd.jpg', focalX: null, focalY: 0.2 };

afterEach(() => setFacts(siteDefaults));

it('says who, when and where', () =>
  expect(socialFacts(article)).toEqual({
    ...{ name: site.name, eyebrow: 'كتب', title: 'رحلة الورق' },
    ...{ people: 'بقلم سلمى ويوسف', date: '5 تشرين الأول 2017', picture: null },
  }));

it('says nobody where nobody is named', () => expect(socialFacts({ ...article, authors: [] }).people).toBe(''));

describe('the address', () => {
  it('has its form, and is always the same', () => {
    expect(socialImageUrl(article)).toMatch(/^\/article\/7\/card-[0-9a-f]{16}\.png$/u);
    expect(socialImageUrl({ ...article })).toBe(socialImageUrl(article));
    expect(siteImageUrl()).toMatch(/^\/card\/[0-9a-f]{16}\.png$/u);
  });

  it.each<[string, Partial<SocialArticle>]>([
    ['title', { title: 'رحلة الحبر' }],
    ['section', { section: { name: 'فنون' } }],
    ['authors', { authors: [{ name: 'سلمى' }] }],
    ['their order', { authors: [...article.authors].reverse() }],
    ['date', { publishedOn: '2017-10-06' }],
    ['picture', { lead }],
  ])('is another with another %s', (_, change) =>
    expect(socialImageUrl({ ...article, ...change })).not.toBe(socialImageUrl(article)),
  );

  it('is another with another focal point, and with other digits', () => {
    const [before, pictured] = [socialImageUrl(article), socialImageUrl({ ...article, lead })];
    expect(socialImageUrl({ ...article, lead: { ...lead, focalY: 0.8 } })).not.toBe(pictured);
    setFacts({ digits: 'arab' });
    expect(socialImageUrl(article)).not.toBe(before);
  });

  it('is the same when something changes that is not drawn', () => {
    const more = { ...article, views: 5, lead: { ...lead, alt: 'x', caption: 'y' } };
    expect(socialImageUrl(more)).toBe(socialImageUrl({ ...article, lead }));
  });
});
