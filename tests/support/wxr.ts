/** Exports of WordPress, as small as a test needs them. */

export interface WxrPost {
  id?: number | string;
  title?: string;
  body?: string;
  date?: string;
  gmt?: string;
  type?: string;
  status?: string;
  name?: string;
  link?: string;
  creator?: string;
  meta?: [key: string, value: string][];
  terms?: [domain: string, slug: string, name: string][];
  /** Any other elements, as XML. */
  more?: string;
}

export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export function wxrItem(post: WxrPost = {}): string {
  const { id = 7, title = 'حدائق الماء', body = 'نصّ المقالة.', date = '2012-05-14 12:00:00', type = 'post' } = post;
  const { gmt = '2012-05-14 09:00:00', status = 'publish', name = 'gardens', creator = 'salma' } = post;
  const { link = `https://majalla.example/2012/05/${name}/` } = post;
  return [
    `<item><title>${cdata(title)}</title><link>${link}</link><dc:creator>${cdata(creator)}</dc:creator>`,
    `<guid isPermaLink="false">https://majalla.example/?p=${id}</guid><description></description>`,
    `<content:encoded>${cdata(body)}</content:encoded><wp:post_id>${id}</wp:post_id>`,
    `<wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${gmt}</wp:post_date_gmt>`,
    `<wp:post_name>${name}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>`,
    ...(post.terms ?? []).map(
      ([domain, slug, text]) => `<category domain="${domain}" nicename="${slug}">${cdata(text)}</category>`,
    ),
    ...(post.meta ?? []).map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
    ),
    `${post.more ?? ''}</item>`,
  ].join('\n');
}

export const wxrHead = (version = '1.2'): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>
<!-- An export. It may hold an <item> in words. -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/${version}/">
<channel><title>مجلّة</title><link>https://majalla.example</link><wp:wxr_version>${version}</wp:wxr_version>
<wp:base_site_url>https://majalla.example</wp:base_site_url>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login>salma</wp:author_login><wp:author_email>s@majalla.example</wp:author_email><wp:author_display_name>${cdata('سلمى حدّاد')}</wp:author_display_name></wp:author>`;

export const wxrCategory = (id: number, slug: string, name: string, parent = ''): string =>
  `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`;

export const wxrTail = '</channel></rss>\n';

export const wxrOf = (items: readonly string[], terms = '', version = '1.2'): string =>
  `${wxrHead(version)}${terms}\n${items.join('\n')}\n${wxrTail}`;
