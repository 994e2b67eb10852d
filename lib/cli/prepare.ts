import { prepareCommands, prepareServer, prepareSite, prepareSources } from '@/lib/build/products';
import { runCommand, stepPrinter } from '@/lib/cli/terminal';

/**
 * `npm run prepare:all`: everything that is made from the sources; it needs no database. With `--server`, as `npm start`
 * begins, all but the site's build, which the server makes itself while the database comes up. With `--commands` what a
 * long command needs.
 */
await runCommand(async () => {
  const say = stepPrinter();
  await prepareSources(say);
  if (process.argv.includes('--commands')) return prepareCommands(say);
  await prepareServer(say);
  if (!process.argv.includes('--server')) await prepareSite(say);
});
