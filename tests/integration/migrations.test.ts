import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { applyMigrations, missingSql } from '@/lib/db/migrate';
import { env } from '@/lib/env';
import { CLONES } from '../support/postgres';

const url = () => env().DATABASE_URL ?? '';

it('finds no difference between prisma/schema.prisma and the migrations', async () => {
  expect(await missingSql(url())).toBe('');
});

it('would see a difference', async () => {
  await db().$executeRaw`alter table article drop column subtitle`;
  expect(await missingSql(url())).toContain('ADD COLUMN     "subtitle" TEXT');
  await db().$executeRaw`alter table article add column subtitle text`;
});

it('brings the counts of what is there already', async () => {
  const name = `${CLONES}old`;
  const address = new URL(url());
  address.pathname = `/${name}`;
  await db().$executeRawUnsafe(`create database ${name}`);
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  const migrate = async (folder: string) =>
    client.query(await readFile(`prisma/migrations/${folder}/migration.sql`, 'utf8'));
  try {
    await migrate('20261122000000_first_house');
    await client.query(`
      insert into section (slug, name) values ('a', 'a');
      insert into author (slug, name, sort_key) values ('a', 'a', 'a');
      insert into article (slug, title, body_html, body_text, status, published_on, published_at, section_id, updated_at)
      select i::text, i::text, '', '', (case when i = 5 then 'draft' else 'published' end)::article_status,
        date '2020-01-30' + i, timestamptz '2020-01-29 22:00Z' + i * interval '1 day', 1, now()
      from generate_series(1, 5) i;
      insert into article_author (article_id, author_id, position) select id, 1, 0 from article;
      insert into view_baseline (article_id, views, source, as_of) values (1, 24, 'x', '2020-01-01'), (2, 7, 'x', '2020-01-01');
      insert into article_views (article_id, counted) values (1, 1), (3, 3)`);
    await migrate('20261122190000_tallies');
    const rows = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
    expect(await rows('select month::text, n from article_tally order by month')).toEqual([
      { month: '2020-01-01', n: 1 },
      { month: '2020-02-01', n: 3 },
    ]);
    const dated = 'select article_id as id from article_author where published_at is not null order by 1';
    expect(await rows(dated)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }]);
    expect(await rows('select article_id as id, total::int, step from article_views order by 1')).toEqual([
      { id: 1, total: 25, step: 5 },
      { id: 2, total: 7, step: 2 },
      { id: 3, total: 3, step: 1 },
    ]);
  } finally {
    await client.end();
    await db().$executeRawUnsafe(`drop database ${name} with (force)`);
  }
});

it('applies nothing a second time, and leaves a record that the ordinary command line reads', async () => {
  expect(await applyMigrations(url())).toEqual([]);
  const applied = await db().$queryRaw<{ name: string; done: boolean }[]>`
    select migration_name as name, finished_at is not null as done from _prisma_migrations`;
  expect(applied[0]).toEqual({ name: '20261122000000_first_house', done: true });
});
