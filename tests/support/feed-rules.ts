import { z } from 'zod';
import { all, readXml, type XmlElement } from './xml';

/** The rules of the formats, written from their specifications; each gives the sentences that a document breaks. */

export const ATOM = '{http://www.w3.org/2005/Atom}';
export const HISTORY = '{http://purl.org/syndication/history/1.0}';
export const CONTENT = '{http://purl.org/rss/1.0/modules/content/}encoded';
export const CREATOR = '{http://purl.org/dc/elements/1.1/}creator';
const XML = '{http://www.w3.org/XML/1998/namespace}';

type Times = '1' | '?' | '*' | '+';
type Rules = Record<string, Times>;

const FITS: Record<Times, (n: number) => boolean> = {
  '1': (n) => n === 1,
  '?': (n) => n <= 1,
  '*': () => true,
  '+': (n) => n >= 1,
};

/** How often each child may stand in an element; children that no rule names are faults. */
function counts(element: XmlElement, rules: Rules): string[] {
  const strange = element.children.filter(({ name }) => !(name in rules)).map(({ name }) => `strange: ${name}`);
  const wrong = Object.entries(rules).filter(([name, times]) => !FITS[times](all(element, name).length));
  return [...strange, ...wrong.map(([name, times]) => `${element.name}: ${name} not ${times}`)];
}

export const isAddress = (text: string) => /^https?:\/\/[!-~]+$/u.test(text) && URL.canParse(text);
/** RFC 3339 as RFC 4287 §3.3 narrows it: capitals, and always a zone. */
export const isInstant = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/u.test(text) && !Number.isNaN(Date.parse(text));
const isRfc822 = (text: string) =>
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/u.test(
    text,
  ) && new Date(text).toUTCString() === text;
const isType = (text: string) => /^[a-z]+\/[a-z0-9.+-]+$/u.test(text);

/** What never may be in a text for others: scripts, and addresses that lead nowhere outside its page. */
function textFaults(html: string): string[] {
  const addresses = [...html.matchAll(/\s(?:href|src|cite)="([^"]*)"/gu)].map(([, address = '']) => address);
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/gu)].flatMap(([, set = '']) => set.split(', '));
  return [
    ...(/<script|<iframe|\son[a-z]+=|javascript:/iu.test(html) ? ['a script'] : []),
    ...addresses.filter((one) => !isAddress(one) && !one.startsWith('mailto:')).map((one) => `not whole: ${one}`),
    ...sets.filter((one) => !/^https?:\/\/\S+ \d+w$/u.test(one)).map((one) => `not whole: ${one}`),
  ];
}

const check = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence]);
const each = (element: XmlElement, name: string, rule: (one: XmlElement) => string[]) =>
  all(element, name).flatMap(rule);
const distinct = (texts: string[]) => new Set(texts).size === texts.length;

/** RSS 2.0.11, with the modules for content, Dublin Core and the Atom link. */
export function rssFaults(document: string): string[] {
  const rss = readXml(document);
  const channels = all(rss, '{}channel');
  return [
    ...check(rss.name === '{}rss' && rss.attributes['version'] === '2.0', 'not RSS 2.0'),
    ...counts(rss, { '{}channel': '1' }),
    ...channels.flatMap((channel) => [
      ...counts(channel, {
        ...{ '{}title': '1', '{}link': '1', '{}description': '1', '{}language': '1', '{}copyright': '?' },
        ...{ '{}lastBuildDate': '?', '{}generator': '?', '{}docs': '?', [`${ATOM}link`]: '1', '{}item': '*' },
      }),
      ...each(channel, '{}title', ({ text }) => check(text !== '', 'no title')),
      ...each(channel, '{}description', ({ text }) => check(text !== '', 'no description')),
      ...each(channel, '{}link', ({ text }) => check(isAddress(text), `address ${text}`)),
      ...each(channel, '{}lastBuildDate', ({ text }) => check(isRfc822(text), `date ${text}`)),
      ...each(channel, `${ATOM}link`, ({ attributes: { rel, type, href = '' } }) =>
        check(rel === 'self' && type === 'application/rss+xml' && isAddress(href), 'self'),
      ),
      ...each(channel, '{}item', rssItemFaults),
      ...check(
        distinct(all(channel, '{}item').flatMap((item) => all(item, '{}guid').map(({ text }) => text))),
        'a guid twice',
      ),
    ]),
  ];
}

const rssItemFaults = (item: XmlElement): string[] => [
  ...counts(item, {
    ...{ '{}title': '1', '{}link': '1', '{}guid': '1', '{}pubDate': '1', '{}description': '1' },
    ...{ [CREATOR]: '*', '{}category': '+', [CONTENT]: '?', '{}enclosure': '?' },
  }),
  ...each(item, '{}link', ({ text }) => check(isAddress(text), `address ${text}`)),
  ...each(item, '{}guid', ({ attributes }) => check(attributes['isPermaLink'] === 'false', 'guid')),
  ...each(item, '{}pubDate', ({ text }) => check(isRfc822(text), `date ${text}`)),
  ...each(item, CONTENT, ({ text }) => textFaults(text)),
  ...each(item, '{}enclosure', ({ attributes: { url = '', length = '', type = '' } }) =>
    check(isAddress(url) && /^[1-9]\d*$/u.test(length) && isType(type), 'enclosure'),
  ),
];

/** RFC 4287, and section 4 of RFC 5005. */
export function atomFaults(document: string): string[] {
  const feed = readXml(document);
  const rels = all(feed, `${ATOM}link`).map(({ attributes }) => attributes['rel'] ?? '');
  const isArchive = all(feed, `${HISTORY}archive`).length > 0;
  const entries = all(feed, `${ATOM}entry`);
  return [
    ...check(feed.name === `${ATOM}feed`, 'not Atom'),
    ...check(feed.attributes[`${XML}lang`] === 'ar', 'no language'),
    ...counts(feed, {
      ...{ [`${ATOM}id`]: '1', [`${ATOM}title`]: '1', [`${ATOM}subtitle`]: '?', [`${ATOM}updated`]: '1' },
      ...{ [`${ATOM}author`]: '+', [`${ATOM}rights`]: '?', [`${ATOM}generator`]: '?', [`${ATOM}icon`]: '?' },
      ...{ [`${ATOM}link`]: '+', [`${ATOM}entry`]: '*', [`${HISTORY}archive`]: '?' },
    }),
    ...commonFaults(feed),
    ...check(distinct(rels), 'two links of one relation and type'),
    ...check(rels.includes('self') && rels.includes('alternate'), 'self or alternate missing'),
    ...check(isArchive === rels.includes('current'), 'an archive document names the current one, which does not'),
    ...check(isArchive || !rels.includes('next-archive'), 'something after the current document'),
    ...entries.flatMap((entry) => [
      ...counts(entry, {
        ...{ [`${ATOM}id`]: '1', [`${ATOM}title`]: '1', [`${ATOM}updated`]: '1', [`${ATOM}published`]: '?' },
        ...{ [`${ATOM}author`]: '*', [`${ATOM}link`]: '+', [`${ATOM}category`]: '*', [`${ATOM}summary`]: '?' },
        ...{ [`${ATOM}content`]: '?' },
      }),
      ...commonFaults(entry),
      ...each(entry, `${ATOM}category`, ({ attributes: { term = '', scheme = '' } }) =>
        check(term !== '' && isAddress(scheme), 'category'),
      ),
      ...each(entry, `${ATOM}content`, ({ attributes, text }) => [
        ...check(attributes['type'] === 'html', 'type of the content'),
        ...textFaults(text),
      ]),
    ]),
    ...check(distinct(entries.flatMap((entry) => all(entry, `${ATOM}id`).map(({ text }) => text))), 'an id twice'),
  ];
}

const commonFaults = (element: XmlElement): string[] => [
  ...each(element, `${ATOM}id`, ({ text }) => check(isAddress(text), `id ${text}`)),
  ...each(element, `${ATOM}updated`, ({ text }) => check(isInstant(text), `date ${text}`)),
  ...each(element, `${ATOM}published`, ({ text }) => check(isInstant(text), `date ${text}`)),
  ...each(element, `${ATOM}author`, (author) => counts(author, { [`${ATOM}name`]: '1', [`${ATOM}uri`]: '?' })),
  ...each(element, `${ATOM}link`, ({ attributes: { href = '', type = '', length } }) =>
    check(isAddress(href) && isType(type) && (length === undefined || /^\d+$/u.test(length)), `link ${href}`),
  ),
];

const address = z.string().refine(isAddress);
const instant = z.string().refine(isInstant);
const person = z.strictObject({ name: z.string().min(1), url: address });

/** JSON Feed 1.1; a member of another name is a fault. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string().min(1).optional(),
  next_url: address.optional(),
  favicon: address.optional(),
  authors: z.array(person).min(1),
  language: z.string(),
  items: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        url: address,
        title: z.string(),
        content_html: z
          .string()
          .refine((html) => textFaults(html).length === 0)
          .optional(),
        content_text: z.string().optional(),
        summary: z.string().min(1).optional(),
        image: address.optional(),
        date_published: instant,
        date_modified: instant,
        authors: z.array(person),
        tags: z.array(z.string()),
        language: z.string(),
      })
      .refine(({ content_html: html, content_text: text }) => (html ?? text) !== undefined),
  ),
});
