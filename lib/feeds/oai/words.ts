/** The words of the protocol (OAI-PMH 2.0, Open Archives Initiative, 2002). */

export const VERBS = [
  'Identify',
  'ListMetadataFormats',
  'ListSets',
  'GetRecord',
  'ListIdentifiers',
  'ListRecords',
] as const;
export type Verb = (typeof VERBS)[number];

export const PREFIXES = ['oai_dc', 'mods'] as const;
export type Prefix = (typeof PREFIXES)[number];

/** §3.6. */
export type ErrorCode =
  | 'badVerb'
  | 'badArgument'
  | 'badResumptionToken'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'
  | 'noMetadataFormats'
  | 'noSetHierarchy';

/** What was asked cannot be answered; the message is for the one who runs the harvester. */
export interface Refusal {
  code: ErrorCode;
  message: string;
}

export const refusal = (code: ErrorCode, message: string): Refusal => ({ code, message });
export const isRefusal = (value: object): value is Refusal => 'code' in value && 'message' in value;

/** A set: sections and issues, all of either or one. */
export interface SetName {
  kind: 'section' | 'issue';
  /** The section's id, the number; null: all of them. */
  number: number | null;
}

/** "section:7". */
export const setSpec = ({ kind, number }: SetName): string => (number === null ? kind : `${kind}:${number}`);

/** §2.4: "oai:example.org:article/7". */
export const identifierOf = (host: string, id: number): string => `oai:${host}:article/${id}`;
