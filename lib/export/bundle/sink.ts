import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Where the files of a bundle go, one after the other. */
export interface Sink {
  /** @param isPacked whether it is packed already, and would only cost time to pack again */
  file(path: string, content: AsyncIterable<Uint8Array>, isPacked?: boolean): Promise<void>;
  /** Makes it whole: what was begun beside takes its name. */
  end(): Promise<void>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

/** The same in every zip: when a file was made says nothing here, and would make two bundles of one archive differ. */
const MADE = new Date(2000, 0, 1);

/** A zip written to `out` as it grows; what is not yet taken there is not made. */
export function zipSink(out: Writable, drop: () => Promise<void> = async () => undefined): Sink {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, out);
  const failed = new Promise<never>((_, reject) => void zip.once('error', reject));
  // Waited for below, beside every file.
  for (const fault of [written, failed]) fault.catch(() => undefined);
  return {
    async file(name, content, isPacked = false) {
      const entry = Readable.from(content, { objectMode: false });
      // Without the extended field the time is one of the calendar, and no time zone moves it.
      const options = { mtime: MADE, mode: 0o100644, compress: !isPacked, forceDosTimestamp: true };
      zip.addReadStream(entry, name, options);
      await Promise.race([finished(entry, { writable: false }), failed, written]);
    },
    async end() {
      zip.end();
      await written;
    },
    async drop() {
      out.destroy();
      await drop();
    },
  };
}

/** A folder, or a zip where the path ends so; written beside it and renamed at the end. @throws when it is there */
export async function openSink(target: string): Promise<Sink> {
  await refuseExisting(target);
  const unfinished = `${target}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(path.dirname(path.resolve(target)), { recursive: true });
  if (!target.toLowerCase().endsWith('.zip')) return folderSink(target);
  const sink = zipSink(createWriteStream(unfinished), () => rm(unfinished, { force: true }));
  const end = async () => {
    await sink.end();
    await rename(unfinished, target);
  };
  return { ...sink, end };
}

/** A folder written beside its place, whose name it takes at the end. */
export async function folderSink(target: string): Promise<Sink> {
  const unfinished = `${target}.part`;
  await rm(unfinished, { recursive: true, force: true });
  return {
    async file(name, content) {
      const place = path.join(unfinished, name);
      await mkdir(path.dirname(place), { recursive: true });
      await pipeline(content, createWriteStream(place));
    },
    end: () => rename(unfinished, target),
    drop: () => rm(unfinished, { recursive: true, force: true }),
  };
}

/** @throws Error when something stands there */
export async function refuseExisting(target: string): Promise<void> {
  if (await exists(target)) throw new Error(`${target} is there already: give another name, or move it away`);
}

const exists = async (place: string): Promise<boolean> =>
  stat(place).then(
    () => true,
    () => false,
  );
