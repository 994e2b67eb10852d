import type { SaxesTagNS } from 'saxes';

/** Namespaces of WXR by the prefixes that they usually have; the version at their end (1.0–1.2) does not matter. */
const KNOWN: readonly [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/u, 'excerpt'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/u, 'wp'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/u, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/u, 'dc'],
];
const prefixes = new Map<string, string>();

/** An element's name with the usual prefix, whatever prefix it has here; where its namespace is missing, as written. */
export function usualName({ uri, local, prefix }: SaxesTagNS): string {
  let usual = prefixes.get(uri);
  if (usual === undefined) {
    usual = KNOWN.find(([form]) => form.test(uri))?.[1] ?? '';
    if (prefixes.size < 100) prefixes.set(uri, usual);
  }
  const name = usual || prefix;
  return name === '' ? local : `${name}:${local}`;
}

/** The namespaces that a tag declares, by prefix. */
export const declared = ({ attributes }: SaxesTagNS): [prefix: string, uri: string][] =>
  Object.values(attributes)
    .filter(({ prefix }) => prefix === 'xmlns')
    .map(({ local, value }) => [local, value]);
