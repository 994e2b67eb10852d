import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { applyMigrations, missingSql } from '@/lib/db/migrate';
import { env } from '@/lib/env';

const url = () => env().DATABASE_URL ?? '';

it('finds no difference between prisma/schema.prisma and the migrations', async () => {
  expect(await missingSql(url())).toBe('');
});

it('would see a difference', async () => {
  await db().$executeRaw`alter table article drop column subtitle`;
  expect(await missingSql(url())).toContain('ADD COLUMN     "subtitle" TEXT');
  await db().$executeRaw`alter table article add column subtitle text`;
});

it('applies nothing a second time, and leaves a record that the ordinary command line reads', async () => {
  expect(await applyMigrations(url())).toEqual([]);
  const applied = await db().$queryRaw<{ name: string; done: boolean }[]>`
    select migration_name as name, finished_at is not null as done from _prisma_migrations`;
  expect(applied[0]).toEqual({ name: '20261122000000_first_house', done: true });
});
