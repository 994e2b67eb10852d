import ipaddr from 'ipaddr.js';
import { siteUrl } from '@/lib/env';
import { CLIENT_ADDRESS } from '@/lib/front/inner/messages';
import { log } from '@/lib/log';
import { apiAnswer } from '@/lib/search/api';
import { parseSearchRequest } from '@/lib/search/query/request';
import { searchFor } from '@/lib/search/request-queries';
import { crowdGate } from '@/lib/views/rate';
import { networkOf } from '@/lib/views/visitor';

/** Searches of one network in a minute; programs on this machine may ask as often as they like. */
const PER_MINUTE = 120;
const isTooMany = crowdGate(PER_MINUTE);
const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** The search for programs (README.md, «Search»). */
export async function GET(request: Request): Promise<Response> {
  const address = request.headers.get(CLIENT_ADDRESS) ?? '127.0.0.1';
  if (!isLoopback(address) && isTooMany(networkOf(address), Date.now())) {
    return say(429, { error: `more than ${PER_MINUTE} searches in a minute` }, { 'retry-after': '60' });
  }
  const parsed = parseSearchRequest(new URL(request.url).searchParams);
  if ('problems' in parsed) return say(400, { error: parsed.problems.join('; ') });
  try {
    const { status, body } = apiAnswer(await searchFor(parsed.request), siteUrl());
    return say(status, body);
  } catch (error) {
    log().error({ err: error }, 'a search was not answered');
    return say(503, { error: 'the search cannot answer now' }, { 'retry-after': '5' });
  }
}

const say = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...HEADERS, ...headers } });

const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
