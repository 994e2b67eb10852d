import { afterEach, describe, expect, it } from 'vitest';
import { setFacts, siteDefaults } from '@/content/site';
import { CONTEXT, jsonLdText } from '@/lib/feeds/json-ld';
import { newsArticle } from '@/lib/feeds/json-ld-article';
import { breadcrumbs, collectionPage, profilePage } from '@/lib/feeds/json-ld-list';
import { organisationInFull, webSite } from '@/lib/feeds/json-ld-site';
import type { ArticleRecord } from '@/lib/feeds/record';
import { bareRecord, citedRecord, ORIGIN } from '@/tests/support/cited-record';

afterEach(() => setFacts(siteDefaults));

const images = [`${ORIGIN}/a.png`];
const article = (record: ArticleRecord = citedRecord) =>
  newsArticle(record, { origin: ORIGIN, images, description: 'وصف' });
const URL_OF_IT = 'https://example.org/article/12/%D8%B1%D8%AD%D9%84%D8%A9-%D8%A7%D9%84%D9%88%D8%B1%D9%82';

describe('as a script', () => {
  it('ends no script and begins no comment, and is the same when read', () => {
    const data = { '@context': CONTEXT, '@type': 'Article', 'headline': '</script><!-- \u2028\u2029 & "نص"' } as const;
    const text = jsonLdText(data);
    expect(text).not.toMatch(/[<\u2028\u2029]/u);
    expect(text).toContain('\\u003c/script>');
    expect(JSON.parse(text)).toEqual(data);
  });
});

describe('an article', () => {
  it('is named without what is not seen, once by its address', () => {
    expect(article()).toMatchObject({
      ...{ '@id': URL_OF_IT, 'url': URL_OF_IT, 'mainEntityOfPage': URL_OF_IT, 'image': images },
      ...{ headline: 'رحلة الورق من «سمرقند» إلى "Fabriano" & R&D {1276} 100% #1', inLanguage: 'ar', wordCount: 812 },
      ...{ alternativeHeadline: 'في صناعة الكاغد', articleSection: 'تاريخ الكتاب', isAccessibleForFree: true },
      ...{ keywords: ['ورق', 'تاريخ الكتاب'], pageStart: 12, pageEnd: 19 },
    });
  });

  it('bears the printed day in the zone of the magazine', () => {
    expect(article()).toMatchObject({
      datePublished: '2017-10-24T00:00:00+03:00',
      dateModified: '2024-03-01T09:00:00+02:00',
    });
  });

  it('names each author apart, with what is known of the name', () => {
    expect(article()).toMatchObject({
      author: [
        { '@type': 'Person', 'name': 'أحمد عبد الله الحمصي', 'givenName': 'أحمد', 'familyName': 'الحمصي' },
        { '@type': 'Person', 'url': `${ORIGIN}/author/${encodeURIComponent('أبو-حيان')}` },
      ],
    });
  });

  it('is part of an issue of a volume of the magazine', () => {
    setFacts({ issn: '1234-567X' });
    expect(article()).toMatchObject({
      isPartOf: {
        ...{ '@type': 'PublicationIssue', 'issueNumber': '7', 'datePublished': '2017-10-01', 'name': 'عدد الورق' },
        isPartOf: {
          ...{ '@type': 'PublicationVolume', 'volumeNumber': '3' },
          isPartOf: { '@type': 'Periodical', 'name': 'خزانة', 'issn': '1234-567X' },
        },
      },
    });
  });

  it('of an issue without volume and title is part of a numbered issue', () => {
    const issue = { number: 7, volume: null, title: '', publishedOn: '2017-10-01' } as const;
    expect(article({ ...citedRecord, issue })).toMatchObject({
      isPartOf: { name: 'العدد 7', isPartOf: { '@type': 'Periodical' } },
    });
  });

  it('tells corrections, and of other remarks nothing', () => {
    expect(article()).toMatchObject({
      correction: [
        { '@type': 'CorrectionComment', 'text': 'ورد «1726» والصواب «1276».', 'datePublished': '2024-03-01' },
      ],
      interactionStatistic: { userInteractionCount: 240 },
    });
  });

  it('of which little is known says nothing empty, and is by the magazine', () => {
    const bare = newsArticle(bareRecord, { origin: ORIGIN, images: [], description: 'وصف' });
    expect(Object.keys(bare)).not.toEqual(
      expect.arrayContaining(['image', 'keywords', 'pageStart', 'correction', 'interactionStatistic']),
    );
    expect(bare).toMatchObject({ author: [{ '@type': 'Organization' }], isPartOf: { '@type': 'Periodical' } });
    expect(jsonLdText(bare)).not.toMatch(/null|""|\[\]/u);
  });

  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', { license: 'https://creativecommons.org/licenses/by/4.0/' }],
    ['جميع الحقوق محفوظة', { copyrightNotice: 'جميع الحقوق محفوظة' }],
  ])('says its rights: %s', (rights, expected) => {
    setFacts({ rights });
    expect(article()).toMatchObject(expected);
  });
});

const list = {
  ...{ name: 'تاريخ', path: '/section/a?page=2', description: 'وصف', total: 22, before: 20 },
  items: [
    { name: 'أوّل', path: '/article/1/a' },
    { name: 'ثانـٍ', path: '/article/2/b' },
  ],
};

describe('lists', () => {
  it('number their items through all pages', () => {
    expect(collectionPage(list, ORIGIN)).toMatchObject({
      ...{ '@type': 'CollectionPage', 'url': `${ORIGIN}/section/a?page=2` },
      mainEntity: {
        numberOfItems: 22,
        itemListElement: [
          { position: 21, url: `${ORIGIN}/article/1/a`, name: 'أوّل' },
          { position: 22, url: `${ORIGIN}/article/2/b`, name: 'ثانٍ' },
        ],
      },
    });
  });

  it('of an author are about a person', () => {
    const page = profilePage({ ...list, bio: '', person: { name: 'أحمد', path: '/author/a' } }, ORIGIN);
    expect(page).toMatchObject({ '@type': 'ProfilePage', 'mainEntity': { name: 'أحمد', url: `${ORIGIN}/author/a` } });
    expect(jsonLdText(page)).not.toContain('""');
  });

  it('stand on a way that begins at home', () => {
    expect(breadcrumbs([{ name: 'تاريخ', path: '/section/a' }], ORIGIN).itemListElement).toEqual([
      { '@type': 'ListItem', 'position': 1, 'name': 'خزانة', 'item': `${ORIGIN}/` },
      { '@type': 'ListItem', 'position': 2, 'name': 'تاريخ', 'item': `${ORIGIN}/section/a` },
    ]);
  });
});

describe('the magazine', () => {
  it('is a site that can be searched, by a publisher', () => {
    expect(webSite(ORIGIN)).toMatchObject({ name: 'خزانة', publisher: { '@id': `${ORIGIN}/#publisher` } });
    expect(organisationInFull(ORIGIN)).toMatchObject({ '@id': `${ORIGIN}/#publisher`, 'foundingDate': '2006' });
  });

  it('says how it corrects where that is written down', () => {
    expect(organisationInFull(ORIGIN)).not.toHaveProperty('correctionsPolicy');
    setFacts({ correctionsPolicy: 'نصحّح.', publisher: 'دار', contactEmail: 'a@example.org' });
    expect(organisationInFull(ORIGIN)).toMatchObject({
      ...{ name: 'دار', email: 'a@example.org', correctionsPolicy: `${ORIGIN}/corrections` },
    });
  });
});
