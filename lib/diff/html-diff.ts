import { align } from '@/lib/diff/align';
import { diffText, type Segment } from '@/lib/diff/word-diff';
import { countWords } from '@/lib/html/measures';
import { parseArticle, textBlocks, type BlockKind } from '@/lib/html/text-blocks';

/** A paragraph, heading, verse … in two versions. */
export interface DiffBlock {
  kind: BlockKind;
  /** What it was before, where it became something else: a paragraph a heading. */
  was: BlockKind | null;
  /** `restyled`: the words are the same; bold, a link or its address is not. */
  state: 'same' | 'changed' | 'restyled' | 'added' | 'removed';
  segments: Segment[];
}

/** A stretch that is alike in both and is not shown. */
export interface Skipped {
  skipped: number;
}

interface Block {
  kind: BlockKind;
  text: string;
  look: string;
}

/** What changed from one text of an article to another, paragraph by paragraph and word by word. */
export function diffHtml(before: string, after: string): DiffBlock[] {
  return align(blocksOf(before), blocksOf(after)).map((pair): DiffBlock => {
    if (pair.before === null) return whole(pair.after, 'added');
    if (pair.after === null) return whole(pair.before, 'removed');
    const { before: old, after: now } = pair;
    const segments = diffText(old.text, now.text);
    const isSame = segments.every(({ kind }) => kind === 'same');
    const was = old.kind === now.kind ? null : old.kind;
    const isAlike = was === null && old.look === now.look;
    return { kind: now.kind, was, segments, state: !isSame ? 'changed' : isAlike ? 'same' : 'restyled' };
  });
}

const whole = ({ kind, text }: Block, state: 'added' | 'removed'): DiffBlock => ({
  kind,
  was: null,
  state,
  segments: [{ kind: state, text }],
});

/** White space is one space, as a reader sees it; a line break inside a paragraph is one too. */
const blocksOf = (html: string): Block[] =>
  textBlocks(parseArticle(html)).map(({ kind, tag, parts }) => {
    const pieces: { marks: string; text: string }[] = [];
    for (const { marks, text } of parts) {
      const last = pieces.at(-1);
      if (last?.marks === marks) last.text += text;
      else pieces.push({ marks, text });
    }
    const text = parts.map((part) => part.text).join('');
    return {
      kind,
      text: text.replace(/[^\S\u2003]+/gu, ' ').trim(),
      look: [
        kind === 'heading' ? tag : '',
        ...pieces.map((piece) => `${piece.marks}|${piece.text.replace(/\s+/gu, '')}`),
      ].join('\n'),
    };
  });

/** The blocks with the long unchanged stretches taken out: one block stays to each side of a change. */
export function collapse(blocks: readonly DiffBlock[], around = 1): (DiffBlock | Skipped)[] {
  const isNear = blocks.map((_, index) =>
    blocks.slice(Math.max(0, index - around), index + around + 1).some(({ state }) => state !== 'same'),
  );
  const shown: (DiffBlock | Skipped)[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = shown.at(-1);
    if (isNear[index]) shown.push(block);
    else if (last && 'skipped' in last) last.skipped += 1;
    else shown.push({ skipped: 1 });
  }
  return shown;
}

export interface Counts {
  added: number;
  removed: number;
  spelling: number;
}

/** How many words were added, taken away, and written otherwise. */
export function countChanges(segments: readonly Segment[]): Counts {
  const count = (kind: 'added' | 'removed') =>
    segments.reduce((sum, segment) => (segment.kind === kind ? sum + countWords(segment.text) : sum), 0);
  const spelling = segments.filter(({ kind }) => kind === 'spelling').length;
  return { added: count('added'), removed: count('removed'), spelling };
}
