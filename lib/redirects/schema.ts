import { z } from 'zod';
import { mayMove, parsePath } from '@/lib/redirects/path';
import type { Move } from '@/lib/redirects/settle';

const LONGEST = 2_000;
/** Lines that may be pasted at once. */
export const MOST_LINES = 2_000;

const address = z
  .string()
  .max(LONGEST)
  .refine((typed) => typed.trim() !== '', { error: 'is empty', abort: true })
  .refine((typed) => !/[?#]/u.test(typed), { error: 'has a query', abort: true })
  .transform((typed, context) => {
    const path = parsePath(typed);
    if (path === null) context.addIssue({ code: 'custom', message: 'is not an address' });
    return path ?? z.NEVER;
  });

/** One redirect, as typed. */
export const move = z
  .object({ from: address.refine(mayMove, 'cannot move'), to: address })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'is the same' });

/** `old` is the source it had before, when one is changed. */
export const changedMove = z.intersection(z.object({ old: z.string().max(LONGEST) }), move);

/** What was wrong with a pasted line: its number, counted from one, and why. */
export interface WrongLine {
  line: number;
  why: string;
}

/** Reads pasted lines: two addresses each, with a tab, a comma, an arrow or spaces between. Blank lines are passed over. */
export function parseLines(text: string): { moves: Move[]; wrong: WrongLine[] } {
  const moves: Move[] = [];
  const wrong: WrongLine[] = [];
  for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
    if (line.trim() === '') continue;
    const parts = partsOf(line);
    const parsed = parts.length === 2 ? move.safeParse({ from: parts[0], to: parts[1] }) : null;
    if (parsed?.success === true) moves.push(parsed.data);
    else wrong.push({ line: index + 1, why: parsed?.error.issues[0]?.message ?? 'is not two addresses' });
  }
  return { moves, wrong };
}

/** A sign that separates counts before spaces, since a path as people read it may hold some. */
function partsOf(line: string): string[] {
  const sign = [/\t+/u, /\s*(?:->|=>|→)\s*/u, /\s*[,;]\s*/u, /\s+/u].find((one) => one.test(line.trim()));
  return sign === undefined ? [line] : line.trim().split(sign);
}
