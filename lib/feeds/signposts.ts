import { site } from '@/content/site';
import type { ArticleRecord } from '@/lib/feeds/record';
import { CITE_FORMATS, citeUrl, type CiteFormat } from '@/lib/site/cite-urls';
import { articleUrl, authorUrl } from '@/lib/site/urls';

/** Media types of the citation files, as citation programs register for them. */
export const CITE_TYPES: Readonly<Record<CiteFormat, string>> = {
  'bib': 'application/x-bibtex',
  'ris': 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
};

/**
 * Where a program goes on from an article (Signposting, signposting.org), as values of the header `Link` (RFC 8288).
 * @param origin the site's address, without a slash at its end; all ASCII, as a header must be
 */
export function signposts(record: Pick<ArticleRecord, 'id' | 'slug' | 'authors'>, origin: string): string[] {
  return [
    link(origin + articleUrl(record), 'cite-as'),
    ...record.authors.map(({ slug }) => link(origin + authorUrl(slug), 'author')),
    ...CITE_FORMATS.map(
      (format) => `${link(origin + citeUrl(record.id, format), 'describedby')}; type="${CITE_TYPES[format]}"`,
    ),
    link('https://schema.org/NewsArticle', 'type'),
    ...(isAddress(site.rights) ? [link(new URL(site.rights).href, 'license')] : []),
  ];
}

const link = (address: string, relation: string): string => `<${address}>; rel="${relation}"`;

const isAddress = (text: string): boolean => /^https?:\/\//u.test(text) && URL.canParse(text);
