import { importWords } from '@/content/desk/imports';
import { strings } from '@/content/strings';
import type { ImportRunView } from '@/lib/import/run-queries';
import { showNumber } from '@/lib/site/display';

/** What became of a run's items in a line; empty when there were none. */
export const countsLine = (counts: ImportRunView['counts']): string =>
  (Object.keys(counts) as (keyof typeof counts)[])
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${importWords.outcomes[outcome]}: ${showNumber(counts[outcome])}`)
    .join(`${strings.punctuation.comma} `);
