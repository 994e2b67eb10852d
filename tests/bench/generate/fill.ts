import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import { slugify } from '@/lib/arabic/slug';
import { fold } from '@/lib/arabic/fold';
import { authors, sections, tags } from './names';
import { seededRandom } from './random';
import { ISSUES, monthStart, rowOf, type Row } from './rows';
import { sentencePool } from './sentences';
import { insertRows } from './tables';

/** Articles in one statement: large enough that the round trip costs nothing, small enough to be held twice. */
const BATCH = 500;

/**
 * Fills an empty, migrated database with `total` articles. Most of the time the database compresses their texts, as it
 * does for a real archive.
 * @param tell told how many are in
 */
export async function fillDatabase(client: pg.Client, total: number, tell: (done: number) => void): Promise<void> {
  // What is lost when the machine falls now is made again: only what is measured later has to be durable.
  await client.query('set synchronous_commit = off');
  await insertNames(client);
  const pool = sentencePool(seededRandom(0));
  let writing: Promise<void> = Promise.resolve();
  for (let first = 1; first <= total; first += BATCH) {
    const last = Math.min(first + BATCH - 1, total);
    const rows: Row[] = [];
    for (let id = first; id <= last; id += 1) {
      rows.push(rowOf(id, total, pool));
      // The batch before is still on its way out; without a pause the database would wait for the rest of it.
      if (id % 25 === 0) await setImmediate();
    }
    // While the database writes one batch, the next is made.
    await writing;
    writing = insertRows(client, rows).then(() => tell(last));
    writing.catch(() => undefined);
  }
  await writing;
  await client.query(`select setval(pg_get_serial_sequence('article', 'id'), $1)`, [total]);
  // As an archive stands that has been there for a while: counted, and known to be visible.
  await client.query('vacuum (analyze)');
}

async function insertNames(client: pg.Client): Promise<void> {
  const slugs = (names: readonly string[]) => names.map(slugify);
  const sectionNames = sections.map(({ name }) => name);
  const places = sections.map((_, index) => index + 1);
  await client.query(
    'insert into section (name, slug, position) select * from unnest($1::text[], $2::text[], $3::int[])',
    [sectionNames, slugs(sectionNames), places],
  );
  await client.query(
    'insert into author (name, slug, sort_key) select * from unnest($1::text[], $2::text[], $3::text[])',
    [authors, slugs(authors), authors.map((name) => fold(name))],
  );
  await client.query('insert into tag (name, slug) select * from unnest($1::text[], $2::text[])', [tags, slugs(tags)]);
  const months = Array.from({ length: ISSUES }, (_, index) => index);
  await client.query('insert into issue (number, published_on) select * from unnest($1::int[], $2::date[])', [
    months.map((month) => month + 1),
    months.map(monthStart),
  ]);
}
