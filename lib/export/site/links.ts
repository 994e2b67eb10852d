import { linkBetween, placeOf, servedPart } from '@/lib/export/site/places';

/** Turns the addresses in one file of the site into those of the copy, and notes what they lead to. */
export interface Links {
  /** @returns the address as it stands in the copy; as it was where it leads elsewhere */
  rewrite: (address: string) => string;
  /** Paths of the site, with their queries, that a link led to. */
  found: Set<string>;
}

/**
 * @param path where the file stands on the site
 * @param place where it stands in the copy
 * @param origins the addresses under which the site is known
 */
export function linksFrom(path: string, place: string, origins: readonly string[]): Links {
  const found = new Set<string>();
  const base = new URL(path, origins[0]);
  return {
    found,
    rewrite(address) {
      const trimmed = address.trim();
      if (trimmed.startsWith('#') || !URL.canParse(trimmed, base)) return address;
      const url = new URL(trimmed, base);
      if (!origins.includes(url.origin)) return address;
      const target = url.pathname + url.search;
      if (servedPart(target) === null) found.add(target);
      return linkBetween(place, placeOf(target), url.hash);
    },
  };
}

/** Each address of `srcset`: «/a.webp 480w, /b.webp 960w». */
export const rewriteSet = (value: string, rewrite: (address: string) => string): string =>
  value
    .split(',')
    .map((candidate) => candidate.trim().replace(/^\S+/u, rewrite))
    .join(', ');

/** Addresses in a style sheet. What is written into it stays. */
export const rewriteCss = (css: string, rewrite: (address: string) => string): string =>
  css.replace(/url\(\s*(["']?)(?!data:)([^"')]+)\1\s*\)/gu, (_whole, quote: string, address: string) =>
    ['url(', quote, rewrite(address), quote, ')'].join(''),
  );
