import type { About } from '@/lib/feeds/oai/about';
import { FORMATS } from '@/lib/feeds/oai/formats';
import { identifierOf, isRefusal, setSpec, type Prefix, type Refusal, type SetName } from '@/lib/feeds/oai/words';
import type { ArticleRecord } from '@/lib/feeds/record';
import { xmlDocument, xmlPiece, type XmlNode } from '@/lib/feeds/xml';

/** Where a record stands among the others. */
export interface Key {
  id: number;
  /** A datestamp. */
  stamp: string;
  deleted: boolean;
  sets: SetName[];
}

/** A record as it is told of: without its article when that is not public any more. */
export interface Listed extends Key {
  article: ArticleRecord | null;
}

export interface Envelope {
  /** A datestamp. */
  responseDate: string;
  baseUrl: string;
  /** As they came. */
  args: readonly (readonly [string, string])[];
}

/** What was asked for, and what belongs into its empty `metadata`, in their order. */
export interface Body {
  node: XmlNode;
  metadata?: readonly string[];
}

/** An answer (§3.2): what was asked for, or why there is none. */
export function oaiDocument({ responseDate, baseUrl, args }: Envelope, body: Body | Refusal): string {
  const refused = isRefusal(body) ? body : null;
  // Arguments that could not be read are not repeated (§3.2).
  const mayEcho = refused === null || (refused.code !== 'badVerb' && refused.code !== 'badArgument');
  const echo = mayEcho ? Object.fromEntries(args.map(([name, value]) => [`@${name}`, value])) : {};
  const text = xmlDocument({
    'OAI-PMH': {
      '@xmlns': 'http://www.openarchives.org/OAI/2.0/',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
      responseDate,
      'request': { ...echo, '#': baseUrl },
      ...(isRefusal(body) ? { error: { '@code': body.code, '#': body.message } } : body.node),
    },
  });
  // Written apart: a piece of metadata declares all its namespaces itself (§2.5), so that it can be cut out and kept.
  const metadata = isRefusal(body) ? [] : (body.metadata ?? []);
  const parts = text.split('<metadata/>');
  return parts.map((part, place) => part + inside(metadata[place])).join('');
}

const inside = (piece: string | undefined): string => (piece === undefined ? '' : `<metadata>${piece}</metadata>`);

export const headerOf = ({ id, stamp, sets, deleted }: Key, host: string): XmlNode => ({
  ...(deleted && { '@status': 'deleted' }),
  identifier: identifierOf(host, id),
  datestamp: stamp,
  setSpec: sets.map(setSpec),
});

/** The records, and the metadata of those that are not deleted. */
export const recordsBody = (listed: readonly Listed[], host: string, prefix: Prefix, about: About) => ({
  record: listed.map((one) => ({ header: headerOf(one, host), ...(one.article && { metadata: '' }) })),
  metadata: listed.flatMap(({ article }) => (article ? [xmlPiece(FORMATS[prefix].write(article, about))] : [])),
});

/** §3.5. The last page of several says that it is the last by a token without text. */
export function tokenOf(token: string | null, cursor: number, total: number | null): XmlNode {
  if (token === null && cursor === 0) return {};
  const size = total === null ? {} : { '@completeListSize': total };
  return { resumptionToken: { ...size, '@cursor': cursor, '#': token ?? '' } };
}
