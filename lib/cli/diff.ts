import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { CommandError, print, runCommand, stepPrinter } from '@/lib/cli/terminal';
import { prepareSources } from '@/lib/build/products';
import { missingSql } from '@/lib/db/migrate';
import { directDatabaseUrl } from '@/lib/env';

/** `npm run db:diff -- NAME`: writes the migration that brings the database to prisma/schema.prisma. */
await runCommand(async () => {
  requireEnvironment();
  const name = parseArgs({ allowPositionals: true }).positionals[0];
  if (name === undefined || !/^[a-z0-9_]+$/u.test(name)) {
    throw new CommandError(
      'Give the migration a name of small letters, digits and underscores: npm run db:diff -- NAME',
    );
  }
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => {
    const sql = await missingSql(directDatabaseUrl());
    if (sql === '') {
      print('The database agrees with prisma/schema.prisma: nothing to write.');
      return;
    }
    const stamp = new Date().toISOString().replace(/\D/gu, '').slice(0, 14);
    const folder = path.join('prisma/migrations', `${stamp}_${name}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'migration.sql'), `${sql}\n`);
    print(`Wrote ${folder}/migration.sql. Read it, then run npm run db:migrate.`);
  });
});
