import { strings } from '@/content/strings';
import type { About } from '@/lib/feeds/oai/about';
import type { ArticleRecord, RecordAuthor } from '@/lib/feeds/record';
import type { XmlNode } from '@/lib/feeds/xml';
import { articleUrl, authorUrl, issueUrl } from '@/lib/site/urls';

/**
 * MODS 3.7 (Library of Congress): names in their parts, and the article as a piece of an issue of a volume of a
 * magazine, which Dublin Core cannot say apart.
 */
export function mods(record: ArticleRecord, about: About): XmlNode {
  const { language, title, subtitle, excerpt, publishedOn } = record;
  const url = about.origin + articleUrl(record);
  const lang = { '@xml:lang': language };
  return {
    mods: {
      '@xmlns': 'http://www.loc.gov/mods/v3',
      '@xmlns:xlink': 'http://www.w3.org/1999/xlink',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@version': '3.7',
      '@xsi:schemaLocation': 'http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-7.xsd',
      'titleInfo': { ...lang, title, ...(subtitle !== null && { subTitle: subtitle }) },
      'name': record.authors.map((author) => nameOf(author, language, about)),
      'typeOfResource': 'text',
      'genre': { '@authority': 'marcgt', '#': 'article' },
      'originInfo': {
        publisher: { ...lang, '#': about.publisher },
        dateIssued: { '@encoding': 'w3cdtf', '@keyDate': 'yes', '#': publishedOn },
        dateModified: { '@encoding': 'w3cdtf', '#': toSeconds(record.modifiedAt) },
        ...(record.printedHijri !== null && { dateOther: { '@type': 'hijri', '#': record.printedHijri } }),
      },
      'language': { languageTerm: { '@type': 'code', '@authority': 'rfc5646', '#': language } },
      'physicalDescription': { internetMediaType: 'text/html' },
      ...(excerpt !== '' && { abstract: { ...lang, '#': excerpt } }),
      'note': record.corrections.map(({ kind, text, madeAt }) => ({
        ...{ '@type': kind, '@displayLabel': strings.article.correctionKinds[kind], ...lang },
        '#': `${madeAt}: ${text}`,
      })),
      'subject': record.tags.map(({ name }) => ({ ...lang, topic: name })),
      'relatedItem': host(record, about),
      'identifier': { '@type': 'uri', '#': url },
      'location': { url: { '@usage': 'primary display', '@access': 'object in context', '#': url } },
      ...(about.rights !== '' && { accessCondition: rightsOf(about.rights) }),
      'recordInfo': {
        recordChangeDate: { '@encoding': 'w3cdtf', '#': toSeconds(record.modifiedAt) },
        recordIdentifier: { '@source': new URL(about.origin).hostname, '#': String(record.id) },
      },
    },
  };
}

/** The magazine, and where in it the article stands. */
function host({ language, section, issue, publishedOn, pageStart, pageEnd }: ArticleRecord, about: About): XmlNode {
  const number = (type: string, value: number, title = ''): XmlNode => ({
    '@type': type,
    'number': value,
    ...(title !== '' && { title }),
  });
  return {
    '@type': 'host',
    ...(issue && { '@xlink:href': about.origin + issueUrl(issue.number) }),
    'titleInfo': { '@xml:lang': language, 'title': about.name },
    ...(about.issn !== '' && { identifier: { '@type': 'issn', '#': about.issn } }),
    'part': {
      detail: [
        ...(issue && issue.volume !== null ? [number('volume', issue.volume)] : []),
        ...(issue ? [number('issue', issue.number, issue.title)] : []),
        { '@type': 'section', 'title': section.name },
      ],
      ...(pageStart !== null && {
        extent: { '@unit': 'pages', 'start': pageStart, 'end': pageEnd === null ? pageStart : pageEnd },
      }),
      date: { '@encoding': 'w3cdtf', '#': issue ? issue.publishedOn : publishedOn },
    },
  };
}

/** The parts as they are known; where none is, the name as it is printed. */
function nameOf(author: RecordAuthor, language: string, { origin }: About): XmlNode {
  const { slug, name, given, father, family, kunya, laqab, nisba } = author;
  const part = (type: string, text: string | null): XmlNode[] =>
    text === null || text === '' ? [] : [{ '@type': type, '#': text }];
  const first = [given, father].filter((one) => one !== null && one !== '').join(' ');
  const parts = [
    ...part('given', first),
    ...part('family', family),
    // A kunya, an honorific and a nisba stand with the name and are no part of its order.
    ...[kunya, laqab, nisba].flatMap((one) => part('termsOfAddress', one)),
  ];
  return {
    '@type': 'personal',
    '@xml:lang': language,
    '@valueURI': origin + authorUrl(slug),
    'namePart': parts.length > 0 ? parts : name,
    'displayForm': name,
    'role': { roleTerm: { '@type': 'code', '@authority': 'marcrelator', '#': 'aut' } },
  };
}

const rightsOf = (rights: string): XmlNode => ({
  '@type': 'use and reproduction',
  ...(/^https?:\/\//u.test(rights) && { '@xlink:href': rights }),
  '#': rights,
});

const toSeconds = (instant: string): string => instant.replace(/\.\d+Z$/u, 'Z');
