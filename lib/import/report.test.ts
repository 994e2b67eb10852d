import { describe, expect, it } from 'vitest';
import {
  countOutcomes,
  formatItem,
  formatTotals,
  noCounts,
  noTotals,
  type ItemReport,
  type RunReport,
} from '@/lib/import/report';

const item = (fields: Partial<ItemReport>): ItemReport => ({
  ...{ origin: 'paper.txt', outcome: 'created', externalId: 'x', articleId: null, title: 'الورق', remarks: [] },
  ...fields,
});

/** The lines that a terminal shows: each item as it comes, then the totals. */
const linesOf = ({ items, ...run }: Pick<RunReport, 'written' | 'runId' | 'items'>) => {
  const report = { ...run, isPaused: false, counts: countOutcomes(items), totals: noTotals() };
  return [...items.map(formatItem), formatTotals(report)].join('\n').split('\n');
};

describe('countOutcomes', () => {
  it.each<[string, ItemReport['outcome'][], Record<ItemReport['outcome'], number>]>([
    ['nothing', [], noCounts()],
    [
      'every outcome',
      ['refused', 'created', 'duplicate', 'unchanged', 'updated', 'created', 'refused', 'refused'],
      { ...noCounts(), created: 2, updated: 1, unchanged: 1, duplicate: 1, refused: 3 },
    ],
  ])('counts %s', (_name, outcomes, counts) => {
    expect(countOutcomes(outcomes.map((outcome) => item({ outcome })))).toEqual(counts);
  });
});

describe('a report', () => {
  it('gives an item a line, its remarks below it with their lines, then the totals', () => {
    const items = [
      item({ articleId: 12, remarks: [{ line: 9, text: 'the dates disagree' }] }),
      item({ origin: 'ink.txt', outcome: 'unchanged', articleId: 7 }),
      item({
        ...{ origin: 'notes/list.txt', outcome: 'refused', externalId: null, title: null },
        remarks: [
          { line: null, text: 'read as windows-1256' },
          { line: 2, text: 'a date should stand here' },
        ],
      }),
    ];
    expect(linesOf({ written: true, runId: 3, items })).toEqual([
      'created   paper.txt (article 12)',
      '          line 9: the dates disagree',
      'unchanged ink.txt (article 7)',
      'refused   notes/list.txt',
      '          read as windows-1256',
      '          line 2: a date should stand here',
      '',
      '1 created, 0 updated, 1 unchanged, 0 duplicate, 1 refused',
      'Written.',
    ]);
  });

  it('says that a dry run wrote nothing, and how to write', () => {
    expect(linesOf({ written: false, runId: null, items: [item({})] })).toEqual([
      'created   paper.txt',
      '',
      '1 created, 0 updated, 0 unchanged, 0 duplicate, 0 refused',
      'Dry run: nothing was written. Add --write to do it.',
    ]);
  });
});
