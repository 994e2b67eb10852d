import { site } from '@/content/site';
import { recordsOf } from '@/lib/articles/record-queries';
import type { About } from '@/lib/feeds/oai/about';
import { readAsk, type Ask } from '@/lib/feeds/oai/ask';
import { datestamp } from '@/lib/feeds/oai/datestamp';
import {
  headerOf,
  oaiDocument,
  recordsBody,
  tokenOf,
  type Body,
  type Key,
  type Listed,
} from '@/lib/feeds/oai/document';
import { formatList } from '@/lib/feeds/oai/formats';
import { identify } from '@/lib/feeds/oai/identify';
import { setsBody } from '@/lib/feeds/oai/sets';
import { writeToken } from '@/lib/feeds/oai/token';
import { isRefusal, refusal, type Refusal } from '@/lib/feeds/oai/words';
import { withClosedTime } from '@/lib/harvest/commands';
import { countOf, earliestStamp, keyOfArticle, keysOf, setsAfter } from '@/lib/harvest/queries';
import { parseId } from '@/lib/site/urls';

/** Records, headers or sets of one answer: what one request may cost. */
const PAGE = 100;

export interface HarvestOptions {
  /** The site's address, without a slash at its end. */
  origin: string;
  pageSize?: number;
}

interface Said {
  /** Up to which the answer is true for ever. */
  closed: Date;
  body: Body | Refusal;
}

/** Answers a harvester (OAI-PMH 2.0). @param args the arguments as they came @returns an XML document */
export async function answerHarvester(
  args: readonly (readonly [string, string])[],
  { origin, pageSize = PAGE }: HarvestOptions,
): Promise<string> {
  const ask = readAsk(args);
  const { closed, body } = isRefusal(ask) ? { closed: new Date(), body: ask } : await say(ask, origin, pageSize);
  return oaiDocument({ responseDate: datestamp(closed), baseUrl: `${origin}/oai`, args }, body);
}

function say(ask: Ask, origin: string, pageSize: number): Promise<Said> {
  const host = new URL(origin).hostname;
  switch (ask.verb) {
    case 'Identify':
      return sayWho(origin, host);
    case 'ListMetadataFormats':
      return sayFormats(ask.identifier, host);
    case 'ListSets':
      return saySets(ask, pageSize);
    case 'GetRecord':
      return sayRecord(ask, origin, host);
    case 'ListIdentifiers':
    case 'ListRecords':
      return sayList(ask, { origin, host, pageSize });
  }
}

async function sayWho(origin: string, host: string): Promise<Said> {
  const [closed, earliest] = await withClosedTime(earliestStamp);
  const { name, contactEmail: email } = site;
  const node = { Identify: identify({ name, baseUrl: `${origin}/oai`, host, email, earliest }) };
  return { closed, body: { node } };
}

async function sayFormats(identifier: string | undefined, host: string): Promise<Said> {
  const [closed, key] = await withClosedTime(async (tx) =>
    identifier === undefined ? null : keyOfArticle(tx, idOf(identifier, host)),
  );
  if (identifier !== undefined && key === null) return { closed, body: unknownRecord(identifier) };
  if (key?.deleted === true) {
    return { closed, body: refusal('noMetadataFormats', 'the record is deleted, so there is nothing to say of it') };
  }
  return { closed, body: { node: { ListMetadataFormats: formatList() } } };
}

async function saySets({ sets: ask }: Extract<Ask, { verb: 'ListSets' }>, pageSize: number): Promise<Said> {
  const [closed, found] = await withClosedTime((tx) => setsAfter(tx, ask.after, pageSize + 1));
  return { closed, body: setsBody(found, ask, pageSize) };
}

async function sayRecord(
  { identifier, prefix }: Extract<Ask, { verb: 'GetRecord' }>,
  origin: string,
  host: string,
): Promise<Said> {
  const [closed, key] = await withClosedTime((tx) => keyOfArticle(tx, idOf(identifier, host)));
  if (key === null) return { closed, body: unknownRecord(identifier) };
  const { record, metadata } = recordsBody(await withArticles([key]), host, prefix, aboutOf(origin));
  return { closed, body: { node: { GetRecord: { record } }, metadata } };
}

async function sayList(
  { verb, list }: Extract<Ask, { verb: 'ListRecords' | 'ListIdentifiers' }>,
  { origin, host, pageSize }: Required<HarvestOptions> & { host: string },
): Promise<Said> {
  const [closed, { found, counted }] = await withClosedTime(async (tx, instant) => {
    const keys = await keysOf(tx, list, instant, pageSize + 1);
    const isWhole = list.after === null && keys.length <= pageSize;
    const isFirst = list.after === null && !isWhole;
    return { found: keys, counted: isFirst ? await countOf(tx, list, instant) : isWhole ? keys.length : list.total };
  });
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  if (last === undefined) return { closed, body: refusal('noRecordsMatch', 'there are no such records') };
  const cursor = list.cursor + page.length;
  // Records that changed meanwhile are told of once more, so the list may have grown.
  const total = counted === null ? null : Math.max(counted, list.cursor + found.length);
  const token =
    found.length > pageSize
      ? writeToken(verb, { ...list, after: { stamp: last.stamp, id: last.id }, cursor, total })
      : null;
  const more = tokenOf(token, list.cursor, total);
  if (verb === 'ListIdentifiers') {
    const header = page.map((key) => headerOf(key, host));
    return { closed, body: { node: { ListIdentifiers: { header, ...more } } } };
  }
  const { record, metadata } = recordsBody(await withArticles(page), host, list.prefix, aboutOf(origin));
  return { closed, body: { node: { ListRecords: { record, ...more } }, metadata } };
}

/** The records are read after their keys, and so are never older than their stamps say. */
async function withArticles(keys: readonly Key[]): Promise<Listed[]> {
  const open = keys.filter(({ deleted }) => !deleted).map(({ id }) => id);
  const articles = new Map((await recordsOf(open, { isFresh: true })).map((article) => [article.id, article]));
  return keys.map((key) => {
    const article = articles.get(key.id) ?? null;
    // Withdrawn since the key was read: the stamp of that is still to come.
    return { ...key, article, deleted: article === null };
  });
}

const aboutOf = (origin: string): About => {
  const { name, publisher, issn, rights } = site;
  return { name, publisher: publisher || name, issn, rights, origin };
};

/** 0, which no article has, for what is no identifier of ours. */
function idOf(identifier: string, host: string): number {
  const start = `oai:${host}:article/`;
  return identifier.startsWith(start) ? (parseId(identifier.slice(start.length)) ?? 0) : 0;
}

const unknownRecord = (identifier: string): Refusal => refusal('idDoesNotExist', `there is no record ${identifier}`);
