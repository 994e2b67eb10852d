/** What may be wrong in a text, in the order in which it is shown: the surest first, matters of taste last. */
export const RULES = [
  'presentation',
  'persian',
  'ya',
  'hidden',
  'joiner',
  'marks',
  'latin',
  'before',
  'after',
  'spaces',
  'digits',
  'pairs',
  'strokes',
  'stroke',
  'repeated',
] as const;

export type Rule = (typeof RULES)[number];

/** Rules that good writing may break on purpose: shown apart, and never mended all at once. */
export const MILD: ReadonlySet<Rule> = new Set<Rule>(['stroke', 'repeated']);

export interface Finding {
  rule: Rule;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  found: string;
  /** Null where only a person can decide. */
  replacement: string | null;
}

/** A part of a text to be replaced. */
export type Fix = Pick<Finding, 'start' | 'end' | 'found' | 'replacement'>;

/** Every match of a pattern as a finding; `mend` gives the replacement, or undefined when the match is sound. */
export const findAll = (
  rule: Rule,
  text: string,
  pattern: RegExp,
  mend: (found: string, start: number) => string | null | undefined,
): Finding[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const replacement = mend(match[0], match.index);
    if (replacement === undefined || replacement === match[0]) return [];
    return [{ rule, start: match.index, end: match.index + match[0].length, found: match[0], replacement }];
  });
