import path from 'node:path';
import type { ImportSource, SourceItem } from '@/lib/import/import-record';

/** Files as whoever gave them calls them. Pure. */

/** A file that was brought to the desk lies in a folder of its own in one of its import's, below this one. */
export function givenName(place: string, uploads: string): string {
  const folder = `${uploads}${path.sep}`;
  if (!place.startsWith(folder)) return place;
  const [, name] = /^[^/\\]+[/\\]\d+[/\\](.+)$/su.exec(place.slice(folder.length)) ?? [];
  return name ?? place;
}

/** The same source, whose items say where they come from without where the desk keeps it. */
export const asGiven = (source: ImportSource, uploads: string): ImportSource => ({
  ...source,
  progress: () => source.progress(),
  async *items() {
    for await (const item of source.items()) yield withGivenName(item, uploads);
  },
});

function withGivenName(item: SourceItem, uploads: string): SourceItem {
  if (item.kind === 'moved') return item;
  if (item.kind !== 'record') return { ...item, origin: givenName(item.origin, uploads) };
  return { ...item, record: { ...item.record, origin: givenName(item.record.origin, uploads) } };
}

/** Why a run ends before it begins. */
export const nothingIn = (kind: string, places: readonly string[], uploads: string): string =>
  `Nothing of the kind ${kind} in ${places.map((place) => givenName(place, uploads)).join(', ')}`;
