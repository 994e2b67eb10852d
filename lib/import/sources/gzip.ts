import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Text of people shrinks to a tenth, of machines to a fiftieth; beyond this it is made to burst. */
export const LARGEST_RATIO = 250;
/** What is small may shrink as it likes. */
export const FREE_BYTES = 16 * 1_048_576;

/** Whether so few bytes may become so many. */
export const isBomb = (packed: number, unpacked: number): boolean =>
  unpacked > FREE_BYTES && unpacked > packed * LARGEST_RATIO;

/** @throws Error after the last whole piece, when the rest is damaged, missing, or larger than it may be */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [before, after] = [0, 0];
  const counted = async function* () {
    for await (const chunk of packed) {
      before += chunk.length;
      yield chunk;
    }
  };
  // The error comes out where the unpacked is read.
  const unpacked = pipeline(Readable.from(counted()), createGunzip({ chunkSize: 256 * 1024 }), () => undefined);
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    after += chunk.length;
    if (isBomb(before, after)) throw new Error(`unpacks to more than ${LARGEST_RATIO} times its size`);
    yield chunk;
  }
}
