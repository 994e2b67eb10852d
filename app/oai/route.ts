import { siteUrl } from '@/lib/env';
import { answerHarvester } from '@/lib/harvest/answer';

const FORM = 'application/x-www-form-urlencoded';

/** The archive for harvesters (OAI-PMH 2.0), which may ask either way (§3.1.1). */
export const GET = (request: Request): Promise<Response> => answer(new URL(request.url).searchParams);

export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('content-type')?.startsWith(FORM) !== true) return new Response(null, { status: 415 });
  return answer(new URLSearchParams(await request.text()));
}

async function answer(args: URLSearchParams): Promise<Response> {
  return new Response(await answerHarvester([...args], { origin: siteUrl() }), {
    headers: { 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
  });
}
