import { zipSync, type Zippable } from 'fflate';
import { chapterPage } from '@/lib/feeds/epub/chapter';
import type { Edition } from '@/lib/feeds/epub/edition';
import { coverPage, navPage, titlePage } from '@/lib/feeds/epub/front-pages';
import { chapterFile, COVER_FILE, pictureFile, type CoverType } from '@/lib/feeds/epub/names';
import { packageFile, type ManifestItem } from '@/lib/feeds/epub/package-file';
import { bookStyle, type BookFont } from '@/lib/feeds/epub/style';
import { xmlDocument } from '@/lib/feeds/xml';
import { articleUrl } from '@/lib/site/urls';

export interface BookFacts {
  edition: Edition;
  /** The site's address, without a slash at its end. */
  origin: string;
  cover: { bytes: Uint8Array; type: CoverType };
  /** Pictures as JPEG, by their paths (lib/media). */
  pictures: ReadonlyMap<string, Uint8Array>;
  fonts: readonly BookFont[];
}

export const EPUB_TYPE = 'application/epub+zip';
const XHTML = 'application/xhtml+xml';

type File = ManifestItem & { content: string | Uint8Array };

/** A book in EPUB 3, right to left. The same facts give the same bytes. */
export function makeBook(facts: BookFacts): Uint8Array {
  const files = filesOf(facts);
  const spine = ['cover', 'title', 'nav', ...facts.edition.articles.map(({ id }) => `article-${id}`)];
  const { edition, origin, pictures } = facts;
  const hasPictures = pictures.size > 0;
  const list = packageFile({ edition, origin, items: files.map(itemOf), spine, hasPictures });
  const entries: [string, string | Uint8Array][] = [
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', list],
    ...files.map(({ file, content }): [string, string | Uint8Array] => [`EPUB/${file}`, content]),
  ];
  return zip(entries);
}

const itemOf = ({ content: _, ...item }: File): ManifestItem => item;

function filesOf({ edition, origin, cover, pictures, fonts }: BookFacts): File[] {
  const inside = new Set(edition.articles.map(({ id }) => id));
  const place = {
    origin,
    chapterOf: (id: number) => (inside.has(id) ? chapterFile(id) : null),
    pictureOf: (path: string) => (pictures.has(path) ? pictureFile(path) : null),
  };
  return [
    { id: 'nav', file: 'nav.xhtml', type: XHTML, properties: 'nav', content: navPage(edition) },
    { id: 'cover', file: 'cover.xhtml', type: XHTML, content: coverPage(edition, cover.type) },
    { id: 'title', file: 'title.xhtml', type: XHTML, content: titlePage(edition, origin) },
    ...edition.articles.map((article) => ({
      ...{ id: `article-${article.id}`, file: chapterFile(article.id), type: XHTML },
      content: chapterPage(article, { ...place, url: origin + articleUrl(article) }),
    })),
    { id: 'style', file: 'style.css', type: 'text/css', content: bookStyle(fonts) },
    {
      ...{ id: 'cover-image', file: COVER_FILE[cover.type], type: cover.type, properties: 'cover-image' },
      content: cover.bytes,
    },
    ...[...pictures].flatMap(([path, content], number) => {
      const file = pictureFile(path);
      return file === null ? [] : [{ id: `picture-${number + 1}`, file, type: 'image/jpeg', content }];
    }),
    ...fonts.map(({ file, bytes }, number) => ({
      ...{ id: `font-${number + 1}`, file: `fonts/${file}`, type: 'font/woff2', content: bytes },
    })),
  ];
}

const container = xmlDocument({
  container: {
    '@version': '1.0',
    '@xmlns': 'urn:oasis:names:tc:opendocument:xmlns:container',
    'rootfiles': { rootfile: { '@full-path': 'EPUB/package.opf', '@media-type': 'application/oebps-package+xml' } },
  },
});

/** The day on every file, in the zone of the machine, as ZIP has it: the first that the format knows. */
const DAY = new Date(1980, 0, 1);

/** First the type, as it is (OCF 3.3, §4.3); pictures and fonts are compressed already. */
function zip(entries: readonly (readonly [string, string | Uint8Array])[]): Uint8Array {
  const encoder = new TextEncoder();
  const packed: Zippable = { mimetype: [encoder.encode(EPUB_TYPE), { level: 0, mtime: DAY }] };
  for (const [name, content] of entries) {
    packed[name] =
      typeof content === 'string'
        ? [encoder.encode(content), { level: 6, mtime: DAY }]
        : [content, { level: 0, mtime: DAY }];
  }
  return zipSync(packed);
}
