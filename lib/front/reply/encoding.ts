import Negotiator from 'negotiator';
import type { Encoding } from '@/lib/front/page/encode';

const OURS: Encoding[] = ['br', 'gzip', 'identity'];
/** Browsers send a handful of different headers; somebody who invents them must not fill the memory. */
const MOST = 500;
const known = new Map<string, Encoding>();

/**
 * The encoding to answer in, by the client's Accept-Encoding (RFC 9110 §12.5.3, q-values included): of those it likes
 * best, brotli before gzip before none. None where it said nothing, or nothing that we have.
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  let encoding = known.get(accepted);
  if (encoding !== undefined) return encoding;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  encoding = OURS.find((one) => one === negotiator.encodings(OURS, { preferred: OURS })[0]) ?? 'identity';
  if (known.size >= MOST) known.clear();
  known.set(accepted, encoding);
  return encoding;
}
