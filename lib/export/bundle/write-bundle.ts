import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { site } from '@/content/site';
import { eachArticle } from '@/lib/export/article-queries';
import { bytesOf } from '@/lib/export/bundle/lines';
import { FORMAT, MANIFEST, manifestText, SUMS, VERSION, type Manifest } from '@/lib/export/bundle/manifest';
import type { Sink } from '@/lib/export/bundle/sink';
import { sumsText, type Sums } from '@/lib/export/bundle/sums';
import type { Table } from '@/lib/export/bundle/table';
import { fileOf, TABLES } from '@/lib/export/bundle/tables';
import { articleFile, articlePath } from '@/lib/export/markdown/article-file';
import type { Progress } from '@/lib/export/progress';
import type { Snapshot } from '@/lib/export/snapshot-queries';
import { mediaFolder } from '@/lib/media/folder';

/**
 * Writes the whole archive as one bundle (content/docs/bundle-format.md). Two bundles of the same archive are the same
 * byte for byte: everything is sorted by its key, and nothing says when or where it was made.
 */
export async function writeBundle(snapshot: Snapshot, sink: Sink, progress: Progress): Promise<Manifest> {
  const sums: Sums = new Map();
  const put = async (name: string, content: AsyncIterable<Uint8Array>, isPacked = false) => {
    const hash = createHash('sha256');
    await sink.file(name, hashed(content, hash), isPacked);
    sums.set(name, hash.digest('hex'));
  };
  const lines: Record<string, number> = {};
  for (const table of TABLES) lines[table.name] = await putTable(snapshot, table, put, progress);
  const articles = await putArticles(snapshot, lines['articles'] ?? 0, put, progress);
  const media = await putMedia(snapshot, put, progress);
  const facts = {
    ...{ name: site.name, timeZone: site.timeZone, lines },
    ...{ files: { articles, media: media.count }, lastIds: await snapshot.lastIds(), missing: media.missing },
  };
  await put(MANIFEST, once(manifestText(facts)));
  await sink.file(SUMS, once(sumsText(sums)));
  return { format: FORMAT, version: VERSION, ...facts };
}

type Put = (name: string, content: AsyncIterable<Uint8Array>, isPacked?: boolean) => Promise<void>;

async function putTable(snapshot: Snapshot, table: Table, put: Put, progress: Progress): Promise<number> {
  const of = await snapshot.count(table);
  let done = 0;
  async function* text() {
    for await (const line of snapshot.lines(table)) {
      yield `${JSON.stringify(line)}\n`;
      progress(table.name, (done += 1), of);
    }
  }
  await put(fileOf(table), bytesOf(text()));
  return done;
}

async function putArticles(snapshot: Snapshot, of: number, put: Put, progress: Progress): Promise<number> {
  let done = 0;
  for await (const article of eachArticle(snapshot)) {
    await put(articlePath(article), once(articleFile(article)));
    progress('Markdown', (done += 1), of);
  }
  return done;
}

const copies = z.array(z.object({ path: z.string() }));

/** Every file that a line of media.jsonl names. What is not there is told, and the rest is written. */
async function putMedia(snapshot: Snapshot, put: Put, progress: Progress) {
  const names: string[] = [];
  const rows = snapshot.each<{ path: string; variants: unknown }>('select path, variants from media order by id');
  for await (const row of rows) names.push(row.path, ...copies.parse(row.variants).map((copy) => copy.path));
  const missing: string[] = [];
  let count = 0;
  for (const name of names.sort()) {
    const place = path.join(mediaFolder(), name);
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    if (!isThere) missing.push(name);
    else await put(`media/${name}`, createReadStream(place), true);
    progress('media files', (count += 1), names.length);
  }
  return { count: count - missing.length, missing };
}

async function* hashed(content: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
