import type pg from 'pg';
import { site } from '@/content/site';

/**
 * A clock of the database that goes ahead of the real one: a function `now` that is found before PostgreSQL's own, for
 * connections that are opened from here on. The site's statements are the same to the letter.
 * @param seconds real ones until midnight where the magazine is published
 */
export async function moveClock(client: pg.Client, seconds: number): Promise<void> {
  await ownClock(client);
  await client.query('create schema bench_clock');
  await client.query(
    `create table bench_clock.moved as select ((date_trunc('day', now() at time zone '${site.timeZone}') + interval '1 day')
       at time zone '${site.timeZone}') - now() - make_interval(secs => ${seconds}) as ahead`,
  );
  await client.query(
    `create function bench_clock.now() returns timestamptz language sql stable
     as 'select pg_catalog.now() + ahead from bench_clock.moved'`,
  );
  const database = client.escapeIdentifier(client.database ?? '');
  await client.query(`alter database ${database} set search_path = public, bench_clock, pg_catalog`);
}

/** Moves midnight of a clock that was moved before to so many seconds from now. */
export const setMidnight = (client: pg.Client, seconds: number) =>
  client.query(
    `update bench_clock.moved set ahead = ((date_trunc('day', pg_catalog.now() at time zone '${site.timeZone}')
       + interval '1 day') at time zone '${site.timeZone}') - pg_catalog.now() - make_interval(secs => $1)`,
    [seconds],
  );

export async function ownClock(client: pg.Client): Promise<void> {
  await client.query(`alter database ${client.escapeIdentifier(client.database ?? '')} reset search_path`);
  await client.query('drop schema if exists bench_clock cascade');
}
