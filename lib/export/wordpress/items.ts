import { site } from '@/content/site';
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import type { ExportedArticle, ExportedMedia } from '@/lib/export/article-queries';
import { bodyFor } from '@/lib/export/wordpress/body';
import { termSlug, wordpressSlug } from '@/lib/export/wordpress/slug';
import { cdata, element, escaped, meta, plain } from '@/lib/export/wordpress/xml';
import { escapeHtml } from '@/lib/html/escape';
import { mediaUrl } from '@/lib/site/media-path';
import { articleUrl, shortUrl } from '@/lib/site/urls';

/** Articles and files as the items of a WordPress export. Pure. */

export interface ItemContext {
  /** The public address, no slash at its end. */
  origin: string;
  /** Items share one row of numbers in WordPress: a file's is its own and this. */
  mediaOffset: number;
}

/** Logins must be ASCII there, or they are cut to nothing. */
export const loginOf = (authorId: number): string => `author-${authorId}`;

const ZERO = '0000-00-00 00:00:00';
const PATTERN = 'yyyy-MM-dd HH:mm:ss';
const local = (instant: Date): string => format(new TZDate(instant.getTime(), site.timeZone), PATTERN);
const gmt = (instant: Date): string => format(new TZDate(instant.getTime(), 'UTC'), PATTERN);

/** Withdrawn ones are private, so that nothing comes back into public by moving. */
const STATUS: Record<string, string> = {
  ...{ published: 'publish', scheduled: 'future', draft: 'draft', withdrawn: 'private' },
};

export function articleItem(article: ExportedArticle, context: ItemContext): string {
  const { origin } = context;
  const status = article.trashed ? 'trash' : (STATUS[article.status] ?? 'draft');
  const when = article.published_at;
  const dates = {
    made: when ?? article.created_at,
    gmt: when === null ? ZERO : gmt(when),
    changed: article.updated_at,
  };
  return item(
    {
      ...{ title: article.title, link: `${origin}${articleUrl(article)}`, guid: `${origin}${shortUrl(article)}` },
      creator: article.author_ids[0] === undefined ? '' : loginOf(article.author_ids[0]),
      content: bodyFor(article.body_html, origin) + noteOf(article, origin),
      ...{ excerpt: article.excerpt, id: article.id, dates, status, type: 'post' },
      name: wordpressSlug(article.slug),
    },
    termsOf(article) + metaOf(article, context),
  );
}

export function mediaItem(media: ExportedMedia, { origin, mediaOffset }: ItemContext): string {
  const address = `${origin}${mediaUrl(media.path)}`;
  const dates = { made: media.created_at, gmt: gmt(media.created_at), changed: media.created_at };
  return item(
    {
      ...{ title: media.name === '' ? media.path : media.name, link: address, guid: address, creator: '' },
      ...{ content: escapeHtml(media.credit), excerpt: escapeHtml(media.caption), id: mediaOffset + media.id, dates },
      ...{ status: 'inherit', type: 'attachment', name: `media-${media.id}` },
    },
    element('wp:attachment_url', address) + meta('_wp_attachment_image_alt', media.alt),
  );
}

interface Item {
  title: string;
  link: string;
  guid: string;
  creator: string;
  content: string;
  excerpt: string;
  id: number;
  dates: { made: Date; gmt: string; changed: Date };
  status: string;
  type: string;
  name: string;
}

const item = (facts: Item, more: string): string => `<item>
${element('title', facts.title)}
${plain('link', escaped(facts.link))}
${plain('pubDate', facts.dates.made.toUTCString().replace('GMT', '+0000'))}
${element('dc:creator', facts.creator)}
<guid isPermaLink="false">${escaped(facts.guid)}</guid>
<description></description>
${element('content:encoded', facts.content)}
${element('excerpt:encoded', facts.excerpt)}
${plain('wp:post_id', facts.id)}
${element('wp:post_date', local(facts.dates.made))}
${element('wp:post_date_gmt', facts.dates.gmt)}
${element('wp:post_modified', local(facts.dates.changed))}
${element('wp:post_modified_gmt', gmt(facts.dates.changed))}
${element('wp:comment_status', 'closed')}
${element('wp:ping_status', 'closed')}
${element('wp:post_name', facts.name)}
${element('wp:status', facts.status)}
${plain('wp:post_parent', 0)}
${plain('wp:menu_order', 0)}
${element('wp:post_type', facts.type)}
${element('wp:post_password', '')}
${plain('wp:is_sticky', 0)}
${more}</item>
`;

/** The remark of the magazine, which has no place of its own there, ends the text. */
function noteOf({ note_html: note, note_label: label }: ExportedArticle, origin: string): string {
  if (note === null) return '';
  const head = label === null ? '' : `<p class="editorial-note-label"><strong>${escapeHtml(label)}</strong></p>`;
  return `\n<blockquote class="editorial-note">${head}${bodyFor(note, origin)}</blockquote>`;
}

function termsOf(article: ExportedArticle): string {
  const { section_slug: slug, section_id: id, section, author_ids: authors } = article;
  const terms = [category('category', termSlug(slug, id), section)];
  for (const tag of article.tag_terms) terms.push(category('post_tag', termSlug(tag.slug, tag.id), tag.name));
  // As Co-Authors Plus writes more than one.
  if (authors.length > 1) {
    for (const author of authors) terms.push(category('author', `cap-${loginOf(author)}`, loginOf(author)));
  }
  return terms.join('');
}

const category = (domain: string, slug: string, name: string): string =>
  `<category domain="${domain}" nicename="${escaped(slug)}">${cdata(name)}</category>\n`;

function metaOf(article: ExportedArticle, { mediaOffset }: ItemContext): string {
  const { page_start: first, page_end: last, lead_media_id: lead } = article;
  const values: [key: string, value: string | number | null][] = [
    ['views', article.views],
    ['_thumbnail_id', lead === null ? null : mediaOffset + lead],
    ['subtitle', article.subtitle],
    ['khizana_hijri', article.printed_hijri],
    ['khizana_issue', article.issue],
    ['khizana_pages', first === null ? null : [first, last].filter((page) => page !== null).join('-')],
    ['khizana_series', article.series],
    ['khizana_series_part', article.series_part],
    ['khizana_language', article.language],
    ...article.old_urls.map((url): [string, string] => ['khizana_old_url', url]),
    ...article.corrections.map((text): [string, string] => ['khizana_correction', text]),
  ];
  return values.map(([key, value]) => (value === null ? '' : meta(key, String(value)))).join('');
}
