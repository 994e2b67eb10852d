import { withDatabase } from '@/lib/cli/database';
import { requireEnvironment } from '@/lib/cli/environment';
import { print, runCommand, stepPrinter } from '@/lib/cli/terminal';
import { prepareSources } from '@/lib/build/products';

/** `npm run db:migrate`: applies what is missing, without Prisma's downloaded engine. */
await runCommand(async () => {
  requireEnvironment();
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => print('The database is up to date.'));
});
