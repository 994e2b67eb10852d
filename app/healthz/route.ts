import { databaseAnswers } from '@/lib/db/health';

/** For load balancers and people: 200 when the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  const up = await databaseAnswers();
  const body = { status: up ? 'ok' : 'unavailable', database: up ? 'up' : 'down' };
  return Response.json(body, { status: up ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
