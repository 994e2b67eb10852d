import type { ImportSource } from '@/lib/import/import-record';
import type { Mapping } from '@/lib/import/mapping/schema';
import { parsePage } from '@/lib/import/sources/html/parse';
import { openTexts } from '@/lib/import/sources/texts';

/** Pages of a site as a browser or a program saved them, each an article. */

const FILES = ['.html', '.htm', '.xhtml'];

export async function openHtml(paths: readonly string[], mapping: Mapping, source?: string): Promise<ImportSource> {
  const parse = (text: string, origin: string, name: string) => parsePage(text, origin, name, mapping);
  const pages = await openTexts(paths, FILES, parse, {
    kind: 'html',
    mapping,
    ...(source !== undefined && { source }),
  });
  if (mapping.hosts.length > 0) return { ...pages, name: source ?? mapping.source ?? mapping.hosts[0] ?? pages.name };
  const host = await hostOf(pages);
  return host === null ? pages : { ...pages, name: source ?? mapping.source ?? host, hosts: [host] };
}

/** The host of the first page that names its own address. */
async function hostOf(pages: ImportSource): Promise<string | null> {
  let looked = 0;
  for await (const item of pages.items()) {
    const url = item.kind === 'record' ? item.record.oldUrls[0] : undefined;
    if (url !== undefined && URL.canParse(url)) return new URL(url).hostname;
    looked += 1;
    if (looked === 20) break;
  }
  return null;
}
