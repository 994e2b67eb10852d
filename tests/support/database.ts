import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { disconnect } from '@/lib/db/client';
import { provideDatabaseUrl } from '@/lib/env';
import { CLONES, TEMPLATE } from './postgres';

/** For each test file: a database of its own, cloned from the template, and `db()` pointing at it. */

/** The driver will take no second query while one runs: who asks for two at once on one connection fails here. */
const refuseTwoAtOnce = ({ message }: Error): void => {
  if (message.includes('already executing a query')) throw new Error(message);
};

const name = `${CLONES}${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  process.on('warning', refuseTwoAtOnce);
  await maintain(`create database ${name} template ${TEMPLATE}`);
  const url = new URL(inject('postgres'));
  url.pathname = `/${name}`;
  provideDatabaseUrl(url.href);
});

afterAll(async () => {
  process.off('warning', refuseTwoAtOnce);
  await disconnect();
  await maintain(`drop database ${name} with (force)`);
});

async function maintain(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres') });
  await client.connect();
  await client.query(sql);
  await client.end();
}
