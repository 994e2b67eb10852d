import { useState, useTransition } from 'react';
import { issueWords } from '@/content/desk/issues';
import { toAsciiDigits } from '@/lib/arabic/numerals';
import type { Outcome } from '@/lib/desk/outcome';
import type { IssueArticle } from '@/lib/issues/desk-queries';
import { swapPages, type Pages } from '@/lib/site/page-swap';

export type SavePages = (input: { issueId: number; pages: ({ id: number } & Pages)[] }) => Promise<Outcome>;
type Typed = Record<number, { start: string; end: string }>;

const shown = ({ start, end }: Pages) => ({ start: String(start ?? ''), end: String(end ?? '') });

/** A page as typed; null when it is empty, undefined when it is none. */
function pageOf(typed: string): number | null | undefined {
  const text = toAsciiDigits(typed).trim();
  if (text === '') return null;
  return /^[1-9]\d{0,4}$/u.test(text) ? Number(text) : undefined;
}

/** The pages of an issue's articles as they are typed and moved; each change is saved when the field is left. */
export function useIssuePages(issueId: number, rows: readonly IssueArticle[], save: SavePages) {
  const [typed, setTyped] = useState<Typed>({});
  const [says, setSays] = useState('');
  const [, start] = useTransition();

  const send = (pages: ({ id: number } & Pages)[]) =>
    start(async () => {
      const outcome = await save({ issueId, pages });
      setSays(outcome.kind === 'invalid' ? issueWords.wrongPages : (outcome.message ?? ''));
      if (outcome.kind !== 'done') return;
      setTyped((before) =>
        Object.fromEntries(Object.entries(before).filter(([id]) => !pages.some((one) => String(one.id) === id))),
      );
    });
  const valueOf = (row: IssueArticle) => typed[row.id] ?? shown(row);
  const read = (row: IssueArticle): Pages | null => {
    const [first, last] = [pageOf(valueOf(row).start), pageOf(valueOf(row).end)];
    if (first === undefined || last === undefined) return null;
    return last === null || (first !== null && last >= first) ? { start: first, end: last } : null;
  };
  return {
    says,
    valueOf,
    isWrong: (row: IssueArticle) => read(row) === null,
    type: (row: IssueArticle, part: 'start' | 'end', text: string) =>
      setTyped((before) => ({ ...before, [row.id]: { ...valueOf(row), [part]: text } })),
    leave: (row: IssueArticle) => {
      const pages = read(row);
      if (pages && (pages.start !== row.start || pages.end !== row.end)) send([{ id: row.id, ...pages }]);
    },
    /** Puts the article at this place before the one above it; null when page numbers cannot say that. */
    raise: (at: number): (() => void) | null => {
      const [above, below] = [rows[at - 1], rows[at]];
      const pages = above && below && swapPages(above, below);
      return pages
        ? () =>
            send([
              { id: below.id, ...pages[0] },
              { id: above.id, ...pages[1] },
            ])
        : null;
    },
  };
}
