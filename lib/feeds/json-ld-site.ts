import type { Organization, Periodical, WebSite } from 'schema-dts';
import { site } from '@/content/site';
import { machineText } from '@/lib/feeds/machine-text';
import { SEARCH_PATH } from '@/lib/site/search-url';
import { correctionsUrl } from '@/lib/site/urls';

/** The publication and who publishes it, for structured data. @param origin the site's address, without a slash */

const ORGANISATION = '/#publisher';
const SITE = '/#site';

/** Who publishes: named in full on every page, so that each stands alone. */
export const organisation = (origin: string): Exclude<Organization, string> => ({
  ...{ '@type': 'Organization', '@id': origin + ORGANISATION, 'name': publisherName(), 'url': `${origin}/` },
  logo: `${origin}/favicon.ico`,
});

export const publisherName = (): string => machineText(site.publisher === '' ? site.name : site.publisher);

/** The same with what the home page says of it. */
export const organisationInFull = (origin: string): Exclude<Organization, string> => ({
  ...organisation(origin),
  foundingDate: String(site.since),
  ...(site.contactEmail !== '' && { email: site.contactEmail }),
  ...(site.correctionsPolicy !== '' && { correctionsPolicy: origin + correctionsUrl() }),
});

/** The magazine as a serial, of which issues and articles are parts. */
export const periodical = (origin: string): Exclude<Periodical, string> => ({
  ...{ '@type': 'Periodical', '@id': `${origin}/#periodical`, 'name': machineText(site.name), 'url': `${origin}/` },
  ...(site.issn !== '' && { issn: site.issn }),
});

export const siteReference = (origin: string) => ({ '@type': 'WebSite', '@id': origin + SITE }) as const;

/** Of the home page. */
export const webSite = (origin: string): Exclude<WebSite, string> => ({
  ...siteReference(origin),
  ...{ name: machineText(site.name), alternateName: machineText(site.tagline), url: `${origin}/` },
  ...{ description: machineText(site.description), inLanguage: 'ar', publisher: { '@id': origin + ORGANISATION } },
  potentialAction: { '@type': 'SearchAction', 'target': `${origin}${SEARCH_PATH}?q={q}`, ...QUERY },
});

/** How a search address is filled in, which the types do not know. */
const QUERY = { 'query-input': 'required name=q' };
