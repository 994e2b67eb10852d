import { Forbidden } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/auth/actor';
import { requireActor } from '@/lib/auth/request';
import { parseId } from '@/lib/site/urls';
import { counterJson, counterRows } from '@/lib/views/counter-report';
import { toCsv, type Cell } from '@/lib/site/csv';
import { counterFor, daysFor, rankedFor } from '@/lib/views/desk-queries';
import { daysRows, rankedRows } from '@/lib/views/report-text';

interface Context {
  params: Promise<{ file: string }>;
}

/** The readers' numbers as files. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  const make = FILES.get((await params).file);
  if (make === undefined) return new Response('404', { status: 404 });
  try {
    return await make(actor, new URL(request.url).searchParams);
  } catch (error) {
    if (error instanceof Forbidden) return new Response('403', { status: 403 });
    throw error;
  }
}

type Make = (actor: Actor, query: URLSearchParams) => Promise<Response>;

const spanIn = (query: URLSearchParams) => ({ from: query.get('from'), to: query.get('to') });

const FILES = new Map<string, Make>(
  Object.entries<Make>({
    'days.csv': async (actor, query) => {
      const article = parseId(query.get('article') ?? '');
      const days = await daysFor(actor, spanIn(query), article);
      return csv(article === null ? 'views' : `views-article-${article}`, daysRows(days));
    },
    'articles.csv': async (actor, query) => csv('views-articles', rankedRows(await rankedFor(actor, spanIn(query)))),
    'counter.csv': async (actor, query) => csv('counter-ir', counterRows(await counterFor(actor, spanIn(query)))),
    'counter.json': async (actor, query) =>
      file('counter-ir.json', 'application/json', JSON.stringify(counterJson(await counterFor(actor, spanIn(query))))),
  }),
);

const csv = (name: string, rows: readonly Cell[][]) => file(`${name}.csv`, 'text/csv; charset=utf-8', toCsv(rows));

const file = (name: string, type: string, text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
