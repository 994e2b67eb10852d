import { prepareSources } from '@/lib/build/products';
import { runCommand, stepPrinter } from '@/lib/cli/terminal';

/** `npm run prepare:all`: what the code needs before an editor or a type checker can read it. */
await runCommand(() => prepareSources(stepPrinter()));
