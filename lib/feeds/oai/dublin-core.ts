import { fill, strings } from '@/content/strings';
import type { About } from '@/lib/feeds/oai/about';
import type { ArticleRecord } from '@/lib/feeds/record';
import type { XmlNode } from '@/lib/feeds/xml';
import { articleUrl } from '@/lib/site/urls';

/** Unqualified Dublin Core: the format that every harvester reads (OAI-PMH §5.1, DCMES 1.1). */
export function dublinCore(record: ArticleRecord, about: About): XmlNode {
  const said = (text: string): XmlNode => ({ '@xml:lang': record.language, '#': text });
  const { section, tags, excerpt } = record;
  return {
    'oai_dc:dc': {
      '@xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
      'dc:title': [said(record.title), ...(record.subtitle === null ? [] : [said(record.subtitle)])],
      'dc:creator': record.authors.map(({ name }) => said(name)),
      'dc:subject': [section, ...tags].map(({ name }) => said(name)),
      'dc:description': excerpt === '' ? undefined : said(excerpt),
      'dc:publisher': said(about.publisher),
      'dc:date': record.publishedOn,
      'dc:type': ['Text', 'article'],
      'dc:format': 'text/html',
      'dc:identifier': about.origin + articleUrl(record),
      'dc:source': said(printedIn(record, about)),
      'dc:relation': about.issn === '' ? undefined : `urn:ISSN:${about.issn}`,
      'dc:language': record.language,
      'dc:rights': about.rights === '' ? undefined : about.rights,
    },
  };
}

/** Where it was printed, for people: the magazine, the issue, the pages. */
function printedIn({ issue, pageStart, pageEnd }: ArticleRecord, { name }: About): string {
  const pages = [...new Set([pageStart, pageEnd ?? pageStart])].join('–');
  return [
    name,
    ...(issue ? [fill(strings.issue.title, { number: issue.number })] : []),
    ...(pageStart === null ? [] : [fill(strings.article.pages, { pages })]),
  ].join(`${strings.punctuation.comma} `);
}
