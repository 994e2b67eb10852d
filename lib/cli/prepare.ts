import { prepareSite, prepareSources } from '@/lib/build/products';
import { runCommand, stepPrinter } from '@/lib/cli/terminal';

/** `npm run prepare:all`: everything that is made from the sources, the site's build included; it needs no database. */
await runCommand(async () => {
  const say = stepPrinter();
  await prepareSources(say);
  await prepareSite(say);
});
