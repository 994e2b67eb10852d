import { isAddress, isInstant } from './feed-rules';
import { all, readXml, textOf, type XmlElement } from './xml';

/** The rules of sitemaps.org 0.9 and of Google's modules, each broken one as a sentence. */

const MAP = '{http://www.sitemaps.org/schemas/sitemap/0.9}';
const IMAGE = '{http://www.google.com/schemas/sitemap-image/1.1}';
const NEWS = '{http://www.google.com/schemas/sitemap-news/0.9}';

const names = ({ children }: XmlElement) => children.map(({ name }) => name).join(' ');
const among = (element: XmlElement, ...shapes: string[]) =>
  shapes.includes(names(element)) ? [] : [`${element.name} holds ${names(element)}`];

/** The addresses of a sitemap or an index that keeps the rules. @throws Error with every broken one */
export function readSitemap(document: string): { loc: string; lastmod?: string; image?: string; news?: string[] }[] {
  const root = readXml(document);
  const isIndex = root.name === `${MAP}sitemapindex`;
  const rows = all(root, `${MAP}${isIndex ? 'sitemap' : 'url'}`);
  const [loc, lastmod] = [`${MAP}loc`, `${MAP}lastmod`];
  const faults = [
    ...(isIndex || root.name === `${MAP}urlset` ? [] : [`strange root: ${root.name}`]),
    ...(rows.length === root.children.length ? [] : ['something else beside the addresses']),
    ...(rows.length <= 50_000 ? [] : ['too many']),
    ...(Buffer.byteLength(document) <= 50 * 1024 * 1024 ? [] : ['too long']),
    ...rows.flatMap((row) => [
      ...among(
        row,
        ...[loc, `${loc} ${lastmod}`],
        ...(isIndex ? [] : [`${loc} ${IMAGE}image`, `${loc} ${lastmod} ${IMAGE}image`, `${loc} ${NEWS}news`]),
      ),
      ...all(row, loc).flatMap(({ text }) => (isAddress(text) && text.length < 2_048 ? [] : [`address: ${text}`])),
      ...all(row, lastmod).flatMap(({ text }) => (isInstant(text) ? [] : [`date: ${text}`])),
      ...all(row, `${IMAGE}image`).flatMap((image) => [
        ...among(image, `${IMAGE}loc`),
        ...all(image, `${IMAGE}loc`).flatMap(({ text }) => (isAddress(text) ? [] : [`address: ${text}`])),
      ]),
      ...all(row, `${NEWS}news`).flatMap((news) => [
        ...among(news, `${NEWS}publication ${NEWS}publication_date ${NEWS}title`),
        ...all(news, `${NEWS}publication`).flatMap((one) => among(one, `${NEWS}name ${NEWS}language`)),
        ...all(news, `${NEWS}publication_date`).flatMap(({ text }) => (isInstant(text) ? [] : [`date: ${text}`])),
      ]),
    ]),
  ];
  if (faults.length > 0) throw new Error(faults.slice(0, 9).join('; '));
  return rows.map((row) => {
    const [image] = all(row, `${IMAGE}image`);
    const [news] = all(row, `${NEWS}news`);
    return {
      loc: textOf(row, loc),
      ...(all(row, lastmod).length > 0 && { lastmod: textOf(row, lastmod) }),
      ...(image && { image: textOf(image, `${IMAGE}loc`) }),
      ...(news && {
        news: news.children.flatMap((one) => (one.children.length > 0 ? one.children : [one])).map(({ text }) => text),
      }),
    };
  });
}
