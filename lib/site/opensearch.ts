import { escapeHtml } from '@/lib/html/escape';
import { SEARCH_PATH } from '@/lib/site/search-url';

export const OPENSEARCH_PATH = '/opensearch.xml';

interface Facts {
  name: string;
  description: string;
  /** The site's address, without a slash at its end. */
  origin: string;
}

/** Longest names that the format allows, characters. */
const SHORT_NAME = 16;
const DESCRIPTION = 1_024;

/** By this a browser can search here from its own bar (OpenSearch 1.1, draft 6). */
export const openSearch = ({ name, description, origin }: Facts): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml([...name].slice(0, SHORT_NAME).join(''))}</ShortName>
  <Description>${escapeHtml([...description].slice(0, DESCRIPTION).join(''))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>ar</Language>
  <Image height="48" width="48" type="image/x-icon">${escapeHtml(origin)}/favicon.ico</Image>
  <Url type="text/html" method="get" template="${escapeHtml(origin)}${SEARCH_PATH}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeHtml(origin)}${OPENSEARCH_PATH}"/>
</OpenSearchDescription>
`;
