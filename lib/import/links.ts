import { hostOf } from '@/lib/import/addresses';

/** Links of a body to the archive that it came from. Bodies are as the sanitiser writes them (lib/html/sanitise.ts). */

const LINK = /(<a\b(?:\s+[\w-]+(?:="[^"]*")?)*?\s+href=")([^"]*)(")/gu;

/** An address of the archive as it stands in a body, taken apart. */
export interface OldLink {
  /** As it is looked up: the path and the query. */
  path: string;
  query: string;
  /** With the sign in front; empty when it names no place. */
  fragment: string;
}

/** Without a host these are ours already: they lead where they say, or are led on like any other. */
const OURS = /^\/(?:a|article|author|issue|media|section|series|tag)\//u;

/**
 * Reads an address as one of the archive's own; null for others, and for what leads to a place in the same text.
 * @param hosts in small letters
 */
export function readOldLink(href: string, hosts: ReadonlySet<string>): OldLink | null {
  const address = href.trim();
  const host = hostOf(address);
  if (host === '' ? !/^\/(?!\/)/u.test(address) || OURS.test(address) : !hosts.has(host)) return null;
  const [, path = '', query = '', fragment = ''] =
    /^(?:(?:https?:)?\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?(#.*)?$/iu.exec(address) ?? [];
  return { path: path === '' ? '/' : path, query, fragment };
}

/** The addresses of the archive that a body's links name, each once. */
export function oldLinksOf(html: string, hosts: ReadonlySet<string>): string[] {
  const found = [...html.matchAll(LINK)].map(([, , href = '']) => decoded(href));
  return [...new Set(found.filter((href) => readOldLink(href, hosts) !== null))];
}

/** The body with its links led elsewhere. @param target null: the link stays as it is */
export const withLinks = (html: string, target: (href: string) => string | null): string =>
  html.replace(LINK, (whole, before: string, href: string, after: string) => {
    const to = target(decoded(href));
    return to === null ? whole : `${before}${encoded(to)}${after}`;
  });

const SIGNS: Record<string, string> = {
  ...{ '&amp;': '&', '&#x26;': '&', '&#38;': '&', '&quot;': '"', '&#x22;': '"', '&#34;': '"', '&#x27;': "'" },
  ...{ '&#x3C;': '<', '&lt;': '<', '&#x3E;': '>', '&gt;': '>', '&#x60;': '`' },
};
const decoded = (value: string): string => value.replace(/&(?:#x?[0-9A-Fa-f]+|\w+);/gu, (sign) => SIGNS[sign] ?? sign);
const encoded = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
