import { z } from 'zod';
import { isReal } from '@/lib/feeds/oai/datestamp';
import { PREFIXES, type Verb } from '@/lib/feeds/oai/words';

/**
 * Where a list goes on (§3.5). The token carries the question and the place, so that nothing is kept for a harvester and
 * no token ever expires. It is not signed: it asks for nothing that its bearer could not ask for anyway.
 */

const whole = z.int().min(0).max(2_147_483_647);
const stamp = z.string().refine(isReal);
const set = z.strictObject({ kind: z.enum(['section', 'issue']), number: whole.nullable() });

/** What a list of records or headers is asked by. */
export const listAsk = z.strictObject({
  prefix: z.enum(PREFIXES),
  set: set.nullable(),
  /** Both ends belong to it. */
  from: stamp.nullable(),
  until: stamp.nullable(),
  /** The last record of the page before. */
  after: z.strictObject({ stamp, id: whole }).nullable(),
  /** How many came before. */
  cursor: whole,
  /** How many there were when the list began; null: too many to count. */
  total: whole.nullable(),
});
export type ListAsk = z.output<typeof listAsk>;

export const setsAsk = z.strictObject({ after: set.nullable(), cursor: whole });
export type SetsAsk = z.output<typeof setsAsk>;

/** The part of a token that says what it goes on with. */
type Listing = Extract<Verb, 'ListSets' | 'ListRecords' | 'ListIdentifiers'>;
const LONGEST = 1_000;

export const writeToken = (verb: Listing, ask: ListAsk | SetsAsk): string =>
  Buffer.from(JSON.stringify([verb, ask])).toString('base64url');

/** What the token says, when it is one of ours and goes on with this verb; else null. */
export function readToken<T>(token: string, verb: Listing, ask: z.ZodType<T>): T | null {
  if (token.length > LONGEST || !/^[\w-]+$/u.test(token)) return null;
  try {
    const said: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    const parsed = z.tuple([z.literal(verb), ask]).safeParse(said);
    return parsed.success ? parsed.data[1] : null;
  } catch {
    return null;
  }
}
