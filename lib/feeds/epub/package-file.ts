import { bookWords } from '@/content/book-words';
import { site } from '@/content/site';
import { citedName, invertedName } from '@/lib/feeds/cited-names';
import { machineText } from '@/lib/feeds/machine-text';
import type { Edition } from '@/lib/feeds/epub/edition';
import type { RecordAuthor } from '@/lib/feeds/record';
import { xmlDocument, type XmlNode } from '@/lib/feeds/xml';

/** A file of the book as its list names it. */
export interface ManifestItem {
  id: string;
  /** Beside the package document. */
  file: string;
  type: string;
  /** `nav`, `cover-image`. */
  properties?: string;
}

interface PackageFacts {
  edition: Edition;
  /** The site's address, without a slash at its end. */
  origin: string;
  items: readonly ManifestItem[];
  /** Ids of items in the order of reading. */
  spine: readonly string[];
  hasPictures: boolean;
}

/** The package document (EPUB 3.3, §5): what the book is, what it holds, in which order and which direction. */
export function packageFile({ edition, origin, items, spine, hasPictures }: PackageFacts): string {
  return xmlDocument({
    package: {
      '@xmlns': 'http://www.idpf.org/2007/opf',
      '@version': '3.0',
      '@unique-identifier': 'book',
      '@xml:lang': 'ar',
      '@dir': 'rtl',
      'metadata': { '@xmlns:dc': 'http://purl.org/dc/elements/1.1/', ...metadata(edition, origin, hasPictures) },
      'manifest': {
        item: items.map(({ id, file, type, properties }) => ({
          ...{ '@id': id, '@href': file, '@media-type': type },
          ...(properties !== undefined && { '@properties': properties }),
        })),
      },
      'spine': { '@page-progression-direction': 'rtl', 'itemref': spine.map((id) => ({ '@idref': id })) },
    },
  });
}

function metadata(edition: Edition, origin: string, hasPictures: boolean): XmlNode {
  const { fullTitle, path, date, description, articles, number } = edition;
  const authors = authorsOf(edition);
  const property = (name: string, value: string) => ({ '@property': name, '#': value });
  const refined = (id: string, name: string, value: string) => ({ '@refines': `#${id}`, ...property(name, value) });
  const modes = hasPictures ? ['textual', 'visual'] : ['textual'];
  return {
    'dc:identifier': { '@id': 'book', '#': origin + path },
    'dc:title': machineText(fullTitle),
    'dc:language': [...new Set(['ar', ...articles.map(({ language }) => language)])],
    'dc:creator': authors.map(({ name }, place) => ({ '@id': `author-${place + 1}`, '#': machineText(name) })),
    'dc:publisher': machineText(site.publisher || site.name),
    'dc:date': date,
    'dc:source': origin + path,
    ...(description !== '' && { 'dc:description': machineText(description) }),
    ...(site.rights !== '' && { 'dc:rights': machineText(site.rights) }),
    'meta': [
      property('dcterms:modified', modifiedAt(edition)),
      ...authors.flatMap((author, place) => [
        refined(`author-${place + 1}`, 'role', 'aut'),
        refined(`author-${place + 1}`, 'file-as', invertedName(citedName(author))),
      ]),
      ...(number === null
        ? []
        : [
            { '@id': 'magazine', ...property('belongs-to-collection', machineText(site.name)) },
            refined('magazine', 'collection-type', 'series'),
            refined('magazine', 'group-position', String(number)),
          ]),
      ...modes.map((mode) => property('schema:accessMode', mode)),
      property('schema:accessModeSufficient', 'textual'),
      ...['tableOfContents', 'readingOrder', 'structuralNavigation', 'alternativeText'].map((feature) =>
        property('schema:accessibilityFeature', feature),
      ),
      property('schema:accessibilityHazard', 'none'),
      property('schema:accessibilitySummary', bookWords.accessibility),
    ],
  };
}

/** Each once, in the order of the book. */
const authorsOf = ({ articles }: Edition): RecordAuthor[] => [
  ...new Map(articles.flatMap(({ authors }) => authors).map((author) => [author.slug, author])).values(),
];

/** When the youngest text in it last changed, so that the same content gives the same bytes. Without fractions (§5.4.4). */
export const modifiedAt = ({ articles, date }: Edition): string => {
  const last =
    articles
      .map((article) => article.modifiedAt)
      .sort()
      .at(-1) ?? `${date}T00:00:00.000Z`;
  return last.replace(/\.\d+Z$/u, 'Z');
};
