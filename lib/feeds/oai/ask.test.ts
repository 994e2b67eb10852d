import { describe, expect, it } from 'vitest';
import { readAsk } from '@/lib/feeds/oai/ask';
import { writeToken, type ListAsk } from '@/lib/feeds/oai/token';

const ask = (query: string) => readAsk([...new URLSearchParams(query)]);
const all: ListAsk = { prefix: 'oai_dc', set: null, from: null, until: null, after: null, cursor: 0, total: null };
const listed = (list: Partial<ListAsk>) => ({ verb: 'ListRecords', list: { ...all, ...list } });
const place = { ...all, after: { stamp: '2026-01-02T03:04:05Z', id: 7 }, cursor: 100, total: 250 };
const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a request that is allowed', () => {
  it.each<[string, object]>([
    ['verb=Identify', { verb: 'Identify' }],
    ['verb=ListMetadataFormats', { verb: 'ListMetadataFormats', identifier: undefined }],
    ['verb=ListMetadataFormats&identifier=x', { verb: 'ListMetadataFormats', identifier: 'x' }],
    ['verb=ListSets', { verb: 'ListSets', sets: { after: null, cursor: 0 } }],
    ['verb=GetRecord&identifier=x&metadataPrefix=mods', { verb: 'GetRecord', identifier: 'x', prefix: 'mods' }],
    ['metadataPrefix=oai_dc&verb=ListIdentifiers', { verb: 'ListIdentifiers', list: all }],
    ['verb=ListRecords&metadataPrefix=mods', listed({ prefix: 'mods' })],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=section', listed({ set: { kind: 'section', number: null } })],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=issue:12', listed({ set: { kind: 'issue', number: 12 } })],
    [
      'verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2024-01-01',
      listed({ from: '2024-01-01T00:00:00Z', until: '2024-01-01T23:59:59Z' }),
    ],
    [
      'verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01T10:00:00Z&until=2024-01-01T10:00:00Z',
      listed({ from: '2024-01-01T10:00:00Z', until: '2024-01-01T10:00:00Z' }),
    ],
    [`verb=ListRecords&resumptionToken=${writeToken('ListRecords', place)}`, listed(place)],
    [
      `verb=ListSets&resumptionToken=${writeToken('ListSets', { after: { kind: 'issue', number: 3 }, cursor: 9 })}`,
      { verb: 'ListSets', sets: { after: { kind: 'issue', number: 3 }, cursor: 9 } },
    ],
  ])('%s', (query, expected) => expect(ask(query)).toEqual(expected));
});

describe('a request that is refused', () => {
  const list = 'verb=ListRecords&metadataPrefix=oai_dc';
  it.each<[code: string, query: string]>([
    ['badVerb', ''],
    ['badVerb', 'verb='],
    ['badVerb', 'verb=identify'],
    ['badVerb', 'verb=Identify&verb=Identify'],
    ['badVerb', 'verb=Nonsense&metadataPrefix=oai_dc'],
    ['badArgument', 'verb=Identify&metadataPrefix=oai_dc'],
    ['badArgument', 'verb=Identify&verbs=1'],
    ['badArgument', 'verb=ListSets&set=section'],
    ['badArgument', 'verb=ListMetadataFormats&identifier='],
    ['badArgument', 'verb=GetRecord'],
    ['badArgument', 'verb=GetRecord&identifier=x'],
    ['badArgument', 'verb=GetRecord&metadataPrefix=oai_dc'],
    ['badArgument', 'verb=GetRecord&identifier=x&metadataPrefix=oai_dc&from=2024-01-01'],
    ['badArgument', 'verb=ListRecords'],
    ['badArgument', 'verb=ListIdentifiers&set=section'],
    ['badArgument', `${list}&metadataPrefix=oai_dc`],
    ['badArgument', `${list}&set=section&set=issue`],
    ['badArgument', `${list}&set=`],
    ['badArgument', `${list}&set=a b`],
    ['badArgument', `${list}&set=section:`],
    ['badArgument', `${list}&from=`],
    ['badArgument', `${list}&from=2024-02-30`],
    ['badArgument', `${list}&until=now`],
    ['badArgument', `${list}&from=2024-01-01&until=2024-01-02T00:00:00Z`],
    ['badArgument', `${list}&from=2024-01-01T00:00:00Z&until=2024-01-02`],
    ['badArgument', `${list}&from=2024-01-02&until=2024-01-01`],
    ['badArgument', `${list}&from=2024-01-01T00:00:01Z&until=2024-01-01T00:00:00Z`],
    ['badArgument', `${list}&resumptionToken=x`],
    ['badArgument', `verb=ListRecords&resumptionToken=x&from=2024-01-01`],
    ['badArgument', `verb=ListRecords&resumptionToken=x&resumptionToken=x`],
    ['badArgument', `${list}&__proto__=x`],
    ['cannotDisseminateFormat', 'verb=ListRecords&metadataPrefix=marc21'],
    ['cannotDisseminateFormat', 'verb=ListRecords&metadataPrefix=OAI_DC'],
    ['cannotDisseminateFormat', 'verb=GetRecord&identifier=x&metadataPrefix=constructor'],
    ['noRecordsMatch', `${list}&set=author:7`],
    ['noRecordsMatch', `${list}&set=section:7:8`],
    ['noRecordsMatch', `${list}&set=section:007`],
    ['noRecordsMatch', `${list}&set=issue:9999999999`],
    ['badResumptionToken', 'verb=ListRecords&resumptionToken='],
    ['badResumptionToken', 'verb=ListRecords&resumptionToken=x'],
    ['badResumptionToken', `verb=ListRecords&resumptionToken=${'A'.repeat(2_000)}`],
    ['badResumptionToken', `verb=ListRecords&resumptionToken=${writeToken('ListIdentifiers', place)}`],
    ['badResumptionToken', `verb=ListSets&resumptionToken=${writeToken('ListRecords', place)}`],
    ['badResumptionToken', `verb=ListRecords&resumptionToken=${forged(['ListRecords', { ...place, more: 1 }])}`],
    ['badResumptionToken', `verb=ListRecords&resumptionToken=${forged(['ListRecords', { ...place, from: 'x' }])}`],
    ['badResumptionToken', `verb=ListRecords&resumptionToken=${forged(['ListRecords', { ...place, cursor: -1 }])}`],
    ['badResumptionToken', `verb=ListRecords&resumptionToken=${forged(['ListRecords', { ...place, prefix: 'x' }])}`],
    ['badResumptionToken', `verb=ListRecords&resumptionToken=${forged(place)}`],
    ['badResumptionToken', `verb=ListRecords&resumptionToken=${forged(null)}`],
  ])('%s: %s', (code, query) => expect(ask(query)).toMatchObject({ code }));
});
