import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Pages come and go: quality 5 is within a tenth of the best for a fortieth of the work. Files stay: the best. */
const QUALITY = { page: 5, file: 10 };

/** Whether compressing this kind of content pays; pictures, fonts and archives are compressed already. */
export const isCompressible = (type: string): boolean =>
  /^(text\/|image\/svg|application\/(.*\+)?(json|xml|javascript|manifest))/u.test(type);

/** The body in this encoding (RFC 9110 §8.4.1), made on another thread. */
export function encode(body: Buffer, encoding: 'br' | 'gzip', kind: 'page' | 'file'): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: kind === 'page' ? 6 : 9 });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotli(body, { params: { [BROTLI_PARAM_QUALITY]: QUALITY[kind], [BROTLI_PARAM_SIZE_HINT]: body.length } });
}
