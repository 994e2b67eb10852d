import { strings } from '@/content/strings';
import { directionOf } from '@/lib/feeds/direction';
import type { ArticleRecord } from '@/lib/feeds/record';
import { xmlDocument } from '@/lib/feeds/xml';
import { escapeHtml } from '@/lib/html/escape';
import { copyPath, copyWidths, mediaUrl, pictureName } from '@/lib/site/media-path';
import type { OembedQuery } from '@/lib/site/oembed-query';
import { articleUrl, authorUrl } from '@/lib/site/urls';

interface Place {
  /** The site's address, without a slash at its end. */
  origin: string;
  /** The site's name. */
  name: string;
}

/** Pixels: as wide as a quotation is shown at most, as narrow as one can be read, and a line of it. */
const WIDEST = 600;
const NARROWEST = 240;
const LINE = 28;
/** Pixels that a letter takes on the average, and what stands around the text. */
const LETTER = 8;
const FRAME = 60;

/** How an article is shown elsewhere (oEmbed 1.0): a quotation with a link, or a link alone where there is no room. */
export function oembed(record: ArticleRecord, { maxWidth, maxHeight }: OembedQuery, { origin, name }: Place) {
  const { title, authors, excerpt } = record;
  const [first, ...others] = authors;
  const width = Math.min(maxWidth ?? WIDEST, WIDEST);
  const height = Math.ceil(((title.length + excerpt.length) * LETTER) / width) * LINE + FRAME;
  const fits = width >= NARROWEST && height <= (maxHeight ?? Infinity);
  return {
    version: '1.0',
    type: fits ? 'rich' : 'link',
    title,
    ...(first && { author_name: authors.map((author) => author.name).join(`${strings.punctuation.comma} `) }),
    ...(first && others.length === 0 && { author_url: origin + authorUrl(first.slug) }),
    provider_name: name,
    provider_url: `${origin}/`,
    cache_age: 86_400,
    ...thumbnailOf(record, { maxWidth: maxWidth ?? Infinity, maxHeight: maxHeight ?? Infinity, origin }),
    ...(fits && { html: quotation(record, origin, name), width, height }),
  };
}

/** The same as XML. */
export const oembedXml = (answer: ReturnType<typeof oembed>): string => xmlDocument({ oembed: { ...answer } });

function quotation(record: ArticleRecord, origin: string, name: string): string {
  const { language, title, excerpt } = record;
  const url = escapeHtml(origin + articleUrl(record));
  const text = excerpt === '' ? '' : `<p>${escapeHtml(excerpt)}</p>`;
  return (
    `<blockquote lang="${escapeHtml(language)}" dir="${directionOf(language)}" cite="${url}">` +
    `<p><a href="${url}"><strong>${escapeHtml(title)}</strong></a></p>${text}<p>${escapeHtml(name)}</p></blockquote>`
  );
}

/** The widest copy of the lead picture that fits; nothing when none does. */
function thumbnailOf(
  { lead }: ArticleRecord,
  { maxWidth, maxHeight, origin }: { maxWidth: number; maxHeight: number; origin: string },
) {
  const picture = lead && pictureName(lead.path);
  if (!picture) return {};
  const heightOf = (width: number) => Math.round((picture.height * width) / picture.width);
  const width = copyWidths(picture.width).findLast(
    (one) => one <= Math.min(960, maxWidth) && heightOf(one) <= maxHeight,
  );
  if (width === undefined) return {};
  return {
    thumbnail_url: origin + mediaUrl(copyPath(picture.path, width, 'webp')),
    thumbnail_width: width,
    thumbnail_height: heightOf(width),
  };
}
