import path from 'node:path';
import { openPromise, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { gunzipped, isBomb, LARGEST_RATIO } from '@/lib/import/sources/gzip';
import { isWanted, type Found, type Meter } from '@/lib/import/sources/found';

const MOST_ENTRIES = 500_000;

/**
 * The wanted entries of a zip, in the order in which it lists them; each is to be read before the next is asked for.
 * Refused are entries that lead out of the archive, are locked, or are made to burst; an archive whose entries share
 * their bytes is given up where that shows. Nothing is ever unpacked to the disk.
 */
export async function* zipEntries(file: string, extensions: readonly string[], meter: Meter): AsyncGenerator<Found> {
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true, decodeStrings: false });
  } catch (error) {
    yield { origin: file, refusal: `is not a zip that can be read: ${messageOf(error)}` };
    return;
  }
  let packed = 0;
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      count += 1;
      const flaw = flawOfAll(packed, count, zip.fileSize);
      if (flaw !== null) {
        yield { origin: file, refusal: flaw };
        return;
      }
      const found = readEntry(zip, entry, file, extensions, meter);
      if (found) yield found;
    }
  } catch (error) {
    yield { origin: file, refusal: `the list of its files is damaged: ${messageOf(error)}` };
  } finally {
    zip.close();
  }
}

function flawOfAll(packed: number, count: number, size: number): string | null {
  if (count > MOST_ENTRIES) return `holds more than ${MOST_ENTRIES} files: the rest is left`;
  return packed > size ? 'its files share their bytes, as no honest archive does: the rest is left' : null;
}

function readEntry(
  zip: ZipFile,
  entry: Entry,
  file: string,
  extensions: readonly string[],
  meter: Meter,
): Found | null {
  const name = nameOf(entry);
  const origin = `${file}/${name.replace(/\p{Cc}/gu, '\ufffd')}`;
  const flaw = validateFileName(name);
  if (flaw !== null) return { origin, refusal: `its name leads out of the archive: ${flaw}` };
  if (!isWanted(name, extensions)) return null;
  if (entry.isEncrypted()) return { origin, refusal: 'is locked with a password' };
  if (!entry.canDecodeFileData()) return { origin, refusal: 'is packed in a way that is not read here' };
  if (isBomb(entry.compressedSize, entry.uncompressedSize)) {
    return { origin, refusal: `unpacks to more than ${LARGEST_RATIO} times its size` };
  }
  const gzip = /\.gz$/iu.test(name);
  const plain = gzip ? name.slice(0, -3) : name;
  return {
    origin,
    name: plain.slice(0, plain.length - path.posix.extname(plain).length),
    size: gzip ? null : entry.uncompressedSize,
    open: () => (gzip ? gunzipped(contents(zip, entry, meter)) : contents(zip, entry, meter)),
  };
}

/** Names are UTF-8 where the archive says so, and mostly where it does not. */
function nameOf({ fileNameRaw, extraFields }: Entry): string {
  // The Info-ZIP field for names; its form is told by its first byte.
  const unicode = extraFields.find(({ id, data }) => id === 0x7075 && data[0] === 1)?.data.subarray(5);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(unicode ?? fileNameRaw).replaceAll('\\', '/');
  } catch {
    return new TextDecoder('windows-1256').decode(fileNameRaw).replaceAll('\\', '/');
  }
}

async function* contents(zip: ZipFile, entry: Entry, meter: Meter): AsyncGenerator<Uint8Array> {
  const share = entry.compressedSize / Math.max(1, entry.uncompressedSize);
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    meter.bytes += chunk.length * share;
    yield chunk;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
