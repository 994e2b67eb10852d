import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { NO_FILTER, SCHEMA_FILE, withSchemaEngine } from '@/lib/db/schema-engine';

const MIGRATIONS = path.resolve('prisma/migrations');
/** Any fixed number: two starts on one database take turns. */
const MIGRATION_LOCK = 7_262_810;

/**
 * Applies what is missing from `prisma/migrations` and records it in `_prisma_migrations`, as the ordinary
 * command line would (`prisma migrate deploy` understands the result).
 * @param url the database's address
 * @returns the names applied now, oldest first; empty when there was nothing to do
 * @throws the engine's error when a migration fails or one was changed after it was applied
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (await isCurrent(lock)) return [];
    return await withSchemaEngine(url, async (engine) => {
      const result = await engine.applyMigrations({ migrationsList: await readMigrations(), filters: NO_FILTER });
      return result.appliedMigrationNames;
    });
  } finally {
    await lock.end();
  }
}

/** Whether every migration is on record as it stands here: then the engine, 60 MB in memory, is not needed. */
async function isCurrent(client: pg.Client): Promise<boolean> {
  const known = await client.query<{ there: boolean }>(`select to_regclass('_prisma_migrations') is not null as there`);
  if (known.rows[0]?.there !== true) return false;
  const { rows } = await client.query<{ name: string; checksum: string; done: boolean }>(
    `select migration_name as name, checksum, finished_at is not null and rolled_back_at is null as done
     from _prisma_migrations order by migration_name`,
  );
  const { migrationDirectories } = await readMigrations();
  return (
    rows.length === migrationDirectories.length &&
    migrationDirectories.every(({ path: name, migrationFile: { content } }, index) => {
      const sum = createHash('sha256').update(content.value).digest('hex');
      const row = rows[index];
      return row?.name === name && row.checksum === sum && row.done;
    })
  );
}

/**
 * The SQL that would bring the database at `url` to `prisma/schema.prisma`; empty when they agree.
 * The database is only read.
 */
export async function missingSql(url: string): Promise<string> {
  return withSchemaEngine(url, async (engine) => {
    const schema = await readFile(SCHEMA_FILE, 'utf8');
    const diff = await engine.diff({
      from: {
        tag: 'schemaDatasource',
        files: [{ path: SCHEMA_FILE, content: schema }],
        configDir: path.dirname(SCHEMA_FILE),
      },
      to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA_FILE, content: schema }] },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    const sql = (diff.stdout ?? '').trim();
    return sql.startsWith('-- This is an empty migration') ? '' : sql;
  });
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  };
}
