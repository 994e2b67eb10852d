import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const unbrotli = promisify(brotliDecompress);
const unzip = promisify(gunzip);

/**
 * Of brotli. Pages come and go: quality 5 is within a tenth of the best for a tenth of the work, and somebody waits for
 * it. Files stay, and so do pages that are asked for again: 10, beyond which twice the work wins half a hundredth.
 */
const QUALITY = { page: 5, file: 10 };

/** Whether compressing this kind of content pays; pictures, fonts and archives are compressed already. */
export const isCompressible = (type: string): boolean =>
  /^(text\/|image\/svg|application\/(.*\+)?(json|xml|javascript|manifest))/u.test(type);

/** The body in this encoding (RFC 9110 §8.4.1), made on another thread. */
export async function encode(body: Buffer, encoding: Encoding, kind: 'page' | 'file'): Promise<Buffer> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return trim(await zip(body, { level: kind === 'page' ? 6 : 9 }));
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: QUALITY[kind], [BROTLI_PARAM_SIZE_HINT]: body.length };
  return trim(await brotli(body, { params }));
}

/** What was encoded, as it was before. */
export async function decode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return body;
  return trim(await (encoding === 'gzip' ? unzip(body) : unbrotli(body)));
}

/** In memory of its own: zlib gives a small part of a block of 16 KB, which that part would hold for as long as it lives. */
function trim(part: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(part.length);
  part.copy(own);
  return own;
}
