import type { XmlNode } from '@/lib/feeds/xml';
import { identifierOf } from '@/lib/feeds/oai/words';

export interface Repository {
  name: string;
  baseUrl: string;
  host: string;
  /** Where the owner may be written to; empty: nobody has said. */
  email: string;
  /** A datestamp that none is before. */
  earliest: string;
}

/** The scheme of identifiers takes names of hosts with a dot in them, no addresses (oai-identifier, 2002). */
const NAMED_HOST = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/iu;

/** §4.2. */
export const identify = ({ name, baseUrl, host, email, earliest }: Repository): XmlNode => ({
  repositoryName: name,
  baseURL: baseUrl,
  protocolVersion: '2.0',
  adminEmail: email === '' ? `postmaster@${host.includes('.') ? host : `${host}.invalid`}` : email,
  earliestDatestamp: earliest,
  deletedRecord: 'persistent',
  granularity: 'YYYY-MM-DDThh:mm:ssZ',
  ...(NAMED_HOST.test(host) && { description: { 'oai-identifier': scheme(host) } }),
});

const scheme = (host: string): XmlNode => ({
  '@xmlns': 'http://www.openarchives.org/OAI/2.0/oai-identifier',
  '@xsi:schemaLocation':
    'http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd',
  'scheme': 'oai',
  'repositoryIdentifier': host,
  'delimiter': ':',
  'sampleIdentifier': identifierOf(host, 1),
});
