import { prepareSources } from '@/lib/build/products';
import { withDatabase } from '@/lib/cli/database';
import { progressLines } from '@/lib/cli/progress-line';
import { CommandError, forPerson, print, stepPrinter } from '@/lib/cli/terminal';
import { site } from '@/content/site';

/** `npm run import -- bundle FILE|FOLDER [--write]`: a whole archive, into an empty one. */
export async function importBundle(words: readonly string[]): Promise<void> {
  const [place, ...more] = words.filter((word) => word !== '--write');
  if (place === undefined || place.startsWith('-') || more.length > 0) {
    throw new CommandError('Usage: npm run import -- bundle FILE.zip|FOLDER [--write]');
  }
  const write = words.includes('--write');
  const say = stepPrinter();
  await prepareSources(say);
  await withDatabase(say, async () => {
    const { openSource } = await import('@/lib/export/bundle/source');
    const { restoreBundle } = await import('@/lib/export/restore-commands');
    const source = await forPerson(openSource(place));
    try {
      const { lines, timeZone } = await forPerson(restoreBundle(source, { write, progress: progressLines() }));
      if (timeZone !== site.timeZone) {
        print(`Note: its dates are days of ${timeZone}, and content/site.ts says ${site.timeZone}.`);
      }
      const articles = `${lines['articles'] ?? 0} article(s)`;
      print(
        write
          ? `Brought back ${articles} with all that belongs to them.`
          : `Whole and sound: ${articles}. Add --write.`,
      );
    } finally {
      source.close();
    }
  });
}
