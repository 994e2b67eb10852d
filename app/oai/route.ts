import pLimit from 'p-limit';
import { siteUrl } from '@/lib/env';
import { answerHarvester } from '@/lib/harvest/answer';

/** Each holds a connection and the one row of time, so pages must not wait behind many of them. */
const atOnce = pLimit(2);
const IN_LINE = 20;
const FORM = 'application/x-www-form-urlencoded';

/** The archive for harvesters (OAI-PMH 2.0), which may ask either way (§3.1.1). */
export const GET = (request: Request): Promise<Response> => answer(new URL(request.url).searchParams);

export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('content-type')?.startsWith(FORM) !== true) return new Response(null, { status: 415 });
  return answer(new URLSearchParams(await request.text()));
}

async function answer(args: URLSearchParams): Promise<Response> {
  // The protocol's own word for «later» (§3.1.2.2).
  if (atOnce.pendingCount >= IN_LINE) return new Response(null, { status: 503, headers: { 'retry-after': '30' } });
  return new Response(await atOnce(() => answerHarvester([...args], { origin: siteUrl() })), {
    headers: { 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
  });
}
