import type { Found } from '@/app/_book/find';
import { bookFonts } from '@/app/_book/fonts';
import { siteUrl } from '@/lib/env';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { makeBook, EPUB_TYPE, type BookFacts } from '@/lib/feeds/epub/book';
import type { Edition } from '@/lib/feeds/epub/edition';
import { picturesIn } from '@/lib/feeds/epub/pictures-in';
import { noteRead } from '@/lib/freshness/reads';
import { ALL } from '@/lib/freshness/tags';
import { picturesForBook } from '@/lib/media/book-pictures';
import { selectionEpubUrl } from '@/lib/site/book-urls';
import { contentDisposition } from '@/lib/site/file-name';
import { showPlainNumber } from '@/lib/site/display';
import { paintCover } from '@/lib/social/cover';

/** A book as a file to keep, for no engine to list; 410 where all of it was withdrawn, 404 for what is not public. */
export async function answerBook(found: Found): Promise<Response> {
  if (found.kind === 'moved') {
    return new Response(null, { status: 308, headers: { location: selectionEpubUrl(found.ids) } });
  }
  if (found.kind !== 'found') return new Response(null, { status: found.kind === 'gone' ? 410 : 404 });
  // The name of the magazine stands in it, and all that its owner may set.
  noteRead(ALL);
  const { edition } = found;
  return new Response(new Uint8Array(await bookOf(edition)), {
    headers: {
      'content-type': EPUB_TYPE,
      'content-disposition': contentDisposition(`${edition.fileName}.epub`, `${asciiName(edition)}.epub`),
      'x-robots-tag': 'noindex',
    },
  });
}

const asciiName = ({ number }: Edition): string => (number === null ? 'selection' : `issue-${number}`);

/** The book with its pictures, fonts and cover. */
export async function bookOf(edition: Edition): Promise<Uint8Array> {
  const { cover: printed, articles } = edition;
  const pictures = await picturesForBook([...(printed === null ? [] : [printed]), ...picturesIn(articles)]);
  const facts = { edition, origin: siteUrl(), fonts: await bookFonts() };
  return makeBook({ ...facts, pictures: withoutCover(pictures, edition), cover: await coverOf(edition, pictures) });
}

/** A printed cover stands in the book once, unless an article shows it too. */
const withoutCover = (pictures: Map<string, Buffer>, { cover, articles }: Edition): Map<string, Buffer> => {
  const shown = new Set(picturesIn(articles));
  return new Map([...pictures].filter(([path]) => path !== cover || shown.has(path)));
};

async function coverOf(edition: Edition, pictures: ReadonlyMap<string, Buffer>): Promise<BookFacts['cover']> {
  const { cover, number, title, dates } = edition;
  const printed = cover === null ? undefined : pictures.get(cover);
  if (printed) return { bytes: printed, type: 'image/jpeg' };
  const word = fill(strings.issue.title, { number: '' }).trim();
  const own = title.split(`${strings.punctuation.colon} `).slice(1).join(`${strings.punctuation.colon} `);
  const facts = {
    ...{ name: site.name, word, lines: dates, ink: number ?? 0 },
    ...(number === null ? { number: '', title } : { number: showPlainNumber(number), title: own }),
  };
  return { bytes: await paintCover(facts), type: 'image/png' };
}
