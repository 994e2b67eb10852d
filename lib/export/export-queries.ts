import { writeBundle } from '@/lib/export/bundle/write-bundle';
import type { Manifest } from '@/lib/export/bundle/manifest';
import type { Sink } from '@/lib/export/bundle/sink';
import { siteUrl } from '@/lib/env';
import type { Progress } from '@/lib/export/progress';
import { withSnapshot } from '@/lib/export/snapshot-queries';
import { wordpressExport } from '@/lib/export/wordpress/wxr';

/** Writes a bundle of the archive as it is now; what was begun is taken back when it fails. */
export async function exportBundle(sink: Sink, progress: Progress = () => undefined): Promise<Manifest> {
  try {
    const manifest = await withSnapshot((snapshot) => writeBundle(snapshot, sink, progress));
    await sink.end();
    return manifest;
  } catch (error) {
    await sink.drop();
    throw error;
  }
}

/** Hands the archive as a WordPress export to whoever keeps it, in pieces. */
export const exportWordPress = (
  keep: (pieces: AsyncIterable<string>) => Promise<void>,
  progress: Progress = () => undefined,
): Promise<void> => withSnapshot((snapshot) => keep(wordpressExport(snapshot, siteUrl(), progress)));
