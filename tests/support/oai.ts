import { expect } from 'vitest';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml-tree';

/** What OAI-PMH 2.0 and its schema demand of an answer, as far as it can be said of one answer alone. */

const NS = 'http://www.openarchives.org/OAI/2.0/';
const DATESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u;
const CODES =
  'badVerb badArgument badResumptionToken cannotDisseminateFormat idDoesNotExist noRecordsMatch noMetadataFormats noSetHierarchy';
const ROOTS: Record<string, [name: string, ns: string]> = {
  oai_dc: ['dc', 'http://www.openarchives.org/OAI/2.0/oai_dc/'],
  mods: ['mods', 'http://www.loc.gov/mods/v3'],
};

export interface OaiHeader {
  identifier: string;
  datestamp: string;
  sets: string[];
  deleted: boolean;
}

export interface OaiAnswer {
  responseDate: string;
  error: string | null;
  /** The element of the verb; null in an error. */
  body: XmlElement | null;
  headers: OaiHeader[];
  /** null: no token stands there; '': the last page. */
  token: string | null;
  size: number | null;
  cursor: number | null;
}

/** Reads an answer strictly. @throws or fails the test at whatever the protocol does not allow */
export function readOai(source: string, asked: Record<string, string>): OaiAnswer {
  const root = parseXml(source);
  expect([root.name, root.ns]).toEqual(['OAI-PMH', NS]);
  const [date, request, ...rest] = root.children;
  expect([date?.name, request?.name]).toEqual(['responseDate', 'request']);
  const responseDate = date?.text ?? '';
  expect(responseDate).toMatch(DATESTAMP);
  expect(request?.text).toMatch(/^https?:\/\/[^?#]+$/u);
  expect(rest).toHaveLength(1);
  const [answer] = rest;
  if (answer === undefined) throw new Error('there is no answer');
  expect(answer.ns).toBe(NS);
  const nothing = { headers: [], token: null, size: null, cursor: null };
  if (answer.name === 'error') {
    const { code = '' } = answer.attributes;
    expect(CODES.split(' ')).toContain(code);
    expect(answer.text).not.toBe('');
    expect(request?.attributes).toEqual(['badVerb', 'badArgument'].includes(code) ? {} : asked);
    return { responseDate, error: code, body: null, ...nothing };
  }
  expect(answer.name).toBe(asked['verb']);
  expect(request?.attributes).toEqual(asked);
  const token = childrenOf(answer, 'resumptionToken');
  expect(answer.children.slice(0, -1).some(({ name }) => name === 'resumptionToken')).toBe(false);
  const number = (name: string) =>
    token[0]?.attributes[name] === undefined ? null : Number(token[0].attributes[name]);
  const records = childrenOf(answer, 'record');
  const headers = [...childrenOf(answer, 'header'), ...records.map((record) => childOf(record, 'header'))].map(header);
  for (const one of headers) expect(one.datestamp.length).toBe(20);
  if (answer.name === 'ListRecords' || answer.name === 'ListIdentifiers') {
    expect(headers.length).toBeGreaterThan(0);
    for (const { datestamp } of headers) expect(datestamp <= responseDate).toBe(true);
    expect(headers.map(({ datestamp }) => datestamp)).toEqual(headers.map(({ datestamp }) => datestamp).sort());
  }
  for (const record of records) metadata(record, asked['metadataPrefix']);
  const paging = { token: token[0]?.text ?? null, size: number('completeListSize'), cursor: number('cursor') };
  return { responseDate, error: null, body: answer, headers, ...paging };
}

function header(element: XmlElement): OaiHeader {
  const names = element.children.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['identifier', 'datestamp']);
  expect(names.slice(2).every((name) => name === 'setSpec')).toBe(true);
  const { status, ...others } = element.attributes;
  expect([others, status ?? 'deleted']).toEqual([{}, 'deleted']);
  const [identifier, datestamp, ...sets] = element.children.map(({ text }) => text);
  expect(identifier).toMatch(/^oai:[^:]+:article\/\d+$/u);
  expect(datestamp).toMatch(DATESTAMP);
  return { identifier: identifier ?? '', datestamp: datestamp ?? '', sets, deleted: status === 'deleted' };
}

function metadata(record: XmlElement, prefix: string | undefined): void {
  const names = record.children.map(({ name }) => name);
  if (childOf(record, 'header').attributes['status'] === 'deleted') {
    expect(names).toEqual(['header']);
    return;
  }
  expect(names).toEqual(['header', 'metadata']);
  const { children } = childOf(record, 'metadata');
  expect(children).toHaveLength(1);
  // What a token goes on with is written in the token alone.
  const known = prefix === undefined ? Object.values(ROOTS) : [ROOTS[prefix]];
  expect(known).toContainEqual([children[0]?.name, children[0]?.ns]);
  // It can be cut out and kept (§2.5).
  expect(Object.keys(children[0]?.attributes ?? {})).toEqual(
    expect.arrayContaining(['xmlns:xsi', 'xsi:schemaLocation']),
  );
}

export type AskOai = (args: Record<string, string>) => Promise<string>;

/** A whole list, page by page to its end. @param between is called before each page but the first */
export async function harvest(
  ask: AskOai,
  args: Record<string, string>,
  between: (page: number) => Promise<void> = async () => undefined,
): Promise<OaiAnswer[]> {
  const pages: OaiAnswer[] = [];
  let next = args;
  for (;;) {
    const page = readOai(await ask(next), next);
    pages.push(page);
    const seen = pages.slice(0, -1).reduce((sum, { headers }) => sum + headers.length, 0);
    if (page.token !== null && page.headers.length > 0) expect(page.cursor).toBe(seen);
    if (page.token === null || page.token === '') return pages;
    if (pages.length > 1_000) throw new Error('the list has no end');
    await between(pages.length);
    next = { verb: args['verb'] ?? '', resumptionToken: page.token };
  }
}
