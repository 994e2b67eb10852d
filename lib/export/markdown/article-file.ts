import { stringify } from 'yaml';
import { decodeSegment } from '@/lib/site/urls';
import { htmlToMarkdown } from '@/lib/export/markdown/to-markdown';

/** An article as the Markdown file of a bundle tells it: names instead of ids. */
export interface ReadableArticle {
  id: number;
  slug: string;
  title: string;
  subtitle: string | null;
  excerpt: string;
  body_html: string;
  note_html: string | null;
  note_label: string | null;
  language: string;
  status: string;
  trashed: boolean;
  published_on: string | null;
  printed_hijri: string | null;
  section: string;
  issue: number | null;
  page_start: number | null;
  page_end: number | null;
  series: string | null;
  series_part: number | null;
  authors: string[];
  tags: string[];
  views: string;
  old_urls: string[];
}

/** What is not public stands apart, so that nobody publishes it by reading the folder in. */
function folderOf({ status, trashed, published_on }: ReadableArticle): string {
  if (trashed) return 'trashed';
  if (status !== 'published') return status;
  return published_on?.slice(0, 4) ?? 'undated';
}

/** File systems take 255 bytes; an Arabic letter has two, and some programs add to a name. */
const LONGEST_NAME = 180;

/** Where its file stands in the bundle: by its year, under its id, which is unique, and its slug, which is for people. */
export function articlePath(article: ReadableArticle): string {
  const name = (decodeSegment(article.slug) ?? '').replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-');
  return `articles/${folderOf(article)}/${cut(`${article.id}-${name}`, LONGEST_NAME)}.md`;
}

/** A text cut to so many bytes of UTF-8, never inside a letter. */
export function cut(text: string, bytes: number): string {
  let length = 0;
  let kept = '';
  for (const letter of text) {
    length += Buffer.byteLength(letter);
    if (length > bytes) break;
    kept += letter;
  }
  return kept;
}

/** The file: YAML front matter with the keys of content/docs/article-format.md, and the body. */
export function articleFile(article: ReadableArticle): string {
  const { page_start: first, page_end: last, note_html: note } = article;
  const pages = first === null ? undefined : last === null || last === first ? String(first) : `${first}-${last}`;
  const facts = {
    title: article.title,
    subtitle: article.subtitle,
    date: article.published_on,
    hijri: article.printed_hijri,
    section: article.section,
    authors: article.authors,
    issue: article.issue === null ? null : String(article.issue),
    pages,
    series: article.series,
    part: article.series_part === null ? null : String(article.series_part),
    tags: article.tags,
    views: article.views === '0' ? null : article.views,
    excerpt: article.excerpt,
    note: note === null ? null : htmlToMarkdown(note),
    note_label: note === null ? null : article.note_label,
    slug: article.slug,
    language: article.language === 'ar' ? null : article.language,
    draft: article.status === 'published' ? null : 'true',
    old_urls: article.old_urls,
  };
  const said = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value.length > 0);
  // Quoted where YAML would read another thing than text, and never folded: a line is a value.
  const yaml = stringify(Object.fromEntries(said), { lineWidth: 0, aliasDuplicateObjects: false });
  return `---\n${yaml}---\n\n${htmlToMarkdown(article.body_html)}\n`;
}
