import { site } from '@/content/site';
import { eachArticle, eachMedia, highestArticleId, namesOf, type ExportedNames } from '@/lib/export/article-queries';
import type { Progress } from '@/lib/export/progress';
import type { Snapshot } from '@/lib/export/snapshot-queries';
import { articleItem, loginOf, mediaItem } from '@/lib/export/wordpress/items';
import { termSlug } from '@/lib/export/wordpress/slug';
import { element, escaped, plain } from '@/lib/export/wordpress/xml';

/**
 * The archive as a WordPress export (WXR 1.2), piece by piece. What WordPress has no place for stands in meta keys of
 * ours, `khizana_…`, which our own import reads (lib/import/sources/wxr/own). No place at all have: what lies before the
 * present text (revisions), views by day, what is said of authors, issues and series, the cover of an issue, the credit
 * and the focus of a picture as such, and redirects. Only a bundle holds all.
 * @param origin the public address, no slash at its end
 */
export async function* wordpressExport(snapshot: Snapshot, origin: string, progress: Progress): AsyncGenerator<string> {
  yield head(origin);
  for await (const author of namesOf(snapshot, 'author')) yield authorElement(author);
  for await (const section of namesOf(snapshot, 'section')) yield termElement('category', 'cat_name', section);
  for await (const tag of namesOf(snapshot, 'tag')) yield termElement('tag', 'tag_name', tag);
  const context = { origin, mediaOffset: await highestArticleId(snapshot) };
  for await (const { row, done, of } of counted(eachMedia(snapshot))) {
    yield mediaItem(row, context);
    progress('files', done, of);
  }
  for await (const { row, done, of } of counted(eachArticle(snapshot))) {
    yield articleItem(row, context);
    progress('articles', done, of);
  }
  yield '</channel>\n</rss>\n';
}

async function* counted<T extends { all: number }>(rows: AsyncIterable<T>) {
  let done = 0;
  for await (const row of rows) yield { row, done: (done += 1), of: row.all };
}

const head = (origin: string): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wfw="http://wellformedweb.org/CommentAPI/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
${plain('title', escaped(site.name))}
${plain('link', escaped(origin))}
${plain('description', escaped(site.description))}
${plain('language', 'ar')}
${plain('wp:wxr_version', '1.2')}
${plain('wp:base_site_url', escaped(origin))}
${plain('wp:base_blog_url', escaped(origin))}
`;

const authorElement = ({ id, name, given, family }: ExportedNames): string =>
  `<wp:author>${plain('wp:author_id', id)}${element('wp:author_login', loginOf(id))}${element('wp:author_email', '')}${element(
    'wp:author_display_name',
    name,
  )}${element('wp:author_first_name', given ?? '')}${element('wp:author_last_name', family ?? '')}</wp:author>\n`;

/** Sections have no parents here. */
function termElement(kind: 'category' | 'tag', nameElement: string, { id, slug, name, said }: ExportedNames): string {
  const address = element(kind === 'category' ? 'wp:category_nicename' : 'wp:tag_slug', termSlug(slug, id));
  const parent = kind === 'category' ? element('wp:category_parent', '') : '';
  const description = said === '' ? '' : element(`wp:${kind}_description`, said);
  return `<wp:${kind}>${plain('wp:term_id', id)}${address}${parent}${element(`wp:${nameElement}`, name)}${description}</wp:${kind}>\n`;
}
