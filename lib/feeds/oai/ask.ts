import { z } from 'zod';
import { parseMoment } from '@/lib/feeds/oai/datestamp';
import { listAsk, readToken, setsAsk, type ListAsk, type SetsAsk } from '@/lib/feeds/oai/token';
import { PREFIXES, refusal, VERBS, type Prefix, type Refusal, type SetName, type Verb } from '@/lib/feeds/oai/words';

/** A request that the protocol allows. */
export type Ask =
  | { verb: 'Identify' }
  | { verb: 'ListMetadataFormats'; identifier: string | undefined }
  | { verb: 'ListSets'; sets: SetsAsk }
  | { verb: 'GetRecord'; identifier: string; prefix: Prefix }
  | { verb: 'ListIdentifiers' | 'ListRecords'; list: ListAsk };

/** §2.6: segments of unreserved characters, joined by colons. */
const SET_SPEC = /^[\w\-.!~*'()]+(:[\w\-.!~*'()]+)*$/u;
const OUR_SET = /^(section|issue)(?::([1-9]\d{0,9}))?$/u;

const moment = z.string().transform((text, context) => {
  const read = parseMoment(text);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ' });
  return z.NEVER;
});
const given = z.string('is required').min(1, 'is empty');
/** §4: what each verb takes beside lists. */
const nothing = z.strictObject({});
const formatsOf = z.strictObject({ identifier: given.optional() });
const recordOf = z.strictObject({ identifier: given, metadataPrefix: given });
const setsFrom = z.strictObject({ resumptionToken: z.string().optional() });
const listFrom = z.strictObject({ resumptionToken: z.string() });
const listOf = z.strictObject({
  metadataPrefix: given,
  from: moment.optional(),
  until: moment.optional(),
  set: z.string().regex(SET_SPEC, 'is not the name of a set').optional(),
});

/** Reads the arguments of a request in the order in which they came. */
export function readAsk(given: readonly (readonly [string, string])[]): Ask | Refusal {
  const verbs = given.filter(([name]) => name === 'verb').map(([, value]) => value);
  const verb = VERBS.find((one) => one === verbs[0]);
  if (verb === undefined || verbs.length > 1)
    return refusal('badVerb', `verb is one of ${VERBS.join(', ')}, given once`);
  const names = given.map(([name]) => name);
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice !== undefined) return refusal('badArgument', `${twice} is given more than once`);
  const rest = Object.fromEntries(given.filter(([name]) => name !== 'verb'));
  return READ[verb](rest);
}

type Given = Record<string, string>;

const READ: Record<Verb, (rest: Given) => Ask | Refusal> = {
  Identify: (rest) => parsed(nothing, rest, () => ({ verb: 'Identify' })),
  ListMetadataFormats: (rest) =>
    parsed(formatsOf, rest, ({ identifier }) => ({ verb: 'ListMetadataFormats', identifier })),
  ListSets: (rest) =>
    parsed(setsFrom, rest, ({ resumptionToken }) => {
      if (resumptionToken === undefined) return { verb: 'ListSets', sets: { after: null, cursor: 0 } };
      const sets = readToken(resumptionToken, 'ListSets', setsAsk);
      return sets ? { verb: 'ListSets', sets } : badToken;
    }),
  GetRecord: (rest) =>
    parsed(recordOf, rest, ({ identifier, metadataPrefix }) => {
      const prefix = knownPrefix(metadataPrefix);
      return prefix ? { verb: 'GetRecord', identifier, prefix } : noFormat(metadataPrefix);
    }),
  ListIdentifiers: (rest) => readList('ListIdentifiers', rest),
  ListRecords: (rest) => readList('ListRecords', rest),
};

function readList(verb: 'ListIdentifiers' | 'ListRecords', rest: Given): Ask | Refusal {
  // Apart, so that the message names the argument that is wrong.
  if ('resumptionToken' in rest) {
    return parsed(listFrom, rest, ({ resumptionToken }) => {
      const known = readToken(resumptionToken, verb, listAsk);
      return known ? { verb, list: known } : badToken;
    });
  }
  return parsed(listOf, rest, ({ metadataPrefix, from, until, set }) => {
    if (from && until && from.granularity !== until.granularity) {
      return refusal('badArgument', 'from and until are of different granularity');
    }
    if (from && until && until.last < from.first) return refusal('badArgument', 'until is before from');
    const prefix = knownPrefix(metadataPrefix);
    if (prefix === undefined) return noFormat(metadataPrefix);
    const name = set === undefined ? null : readSet(set);
    if (set !== undefined && name === null) return refusal('noRecordsMatch', `there is no set ${set}`);
    const ends = { from: from?.first ?? null, until: until?.last ?? null };
    return { verb, list: { prefix, set: name, ...ends, after: null, cursor: 0, total: null } };
  });
}

function parsed<T>(schema: z.ZodType<T>, rest: Given, then: (args: T) => Ask | Refusal): Ask | Refusal {
  const { success, data, error } = schema.safeParse(rest);
  if (success) return then(data);
  const said = error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `${issue.keys.join(', ')}: no argument here`
      : `${issue.path.join('.')} ${issue.message}`,
  );
  return refusal('badArgument', said.join('; '));
}

const badToken = refusal('badResumptionToken', 'resumptionToken is none of ours, or goes on with another verb');
const noFormat = (prefix: string): Refusal =>
  refusal('cannotDisseminateFormat', `metadataPrefix ${prefix} is not one of ${PREFIXES.join(', ')}`);
const knownPrefix = (text: string): Prefix | undefined => PREFIXES.find((one) => one === text);

/** null: a name that no set here has. */
function readSet(text: string): SetName | null {
  const [, kind, number] = OUR_SET.exec(text) ?? [];
  if (kind !== 'section' && kind !== 'issue') return null;
  const known = number === undefined ? null : Number(number);
  return known !== null && known > 2_147_483_647 ? null : { kind, number: known };
}
