import { revisionWords } from '@/content/desk/revisions';
import type { Segment } from '@/lib/diff/word-diff';

/** For screen readers alone: most of them pass over <ins> and <del> in silence. */
const Heard = ({ children }: { children: string }) => <span className="diff-heard"> {children} </span>;

/** One text made of two: what went is struck through, what came is underlined, and both are said. */
export const Segments = ({ segments }: { segments: readonly Segment[] }) =>
  segments.map((segment, index) => {
    const { kind } = segment;
    if (kind === 'same') return segment.text;
    if (kind === 'spelling') {
      return (
        <span className="diff-spelling" key={index} title={revisionWords.spelling}>
          <Heard>{revisionWords.was}</Heard>
          <del>{segment.from}</del>
          <Heard>{revisionWords.became}</Heard>
          <ins>{segment.to}</ins>
        </span>
      );
    }
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark className={`diff-${kind}`} key={index}>
        <Heard>{`[${revisionWords[kind]}:`}</Heard>
        {segment.text}
        <Heard>]</Heard>
      </Mark>
    );
  });

/** Whether a side has nothing at all here. */
export const isBare = (segments: readonly Segment[], side: 'before' | 'after'): boolean =>
  segments.every(({ kind }) => kind === (side === 'before' ? 'added' : 'removed'));

/** One side of the two: what the other has not is marked. */
export const Side = ({ segments, side }: { segments: readonly Segment[]; side: 'before' | 'after' }) =>
  segments.map((segment, index) => {
    if (segment.kind === 'same') return segment.text;
    const mine = side === 'before' ? 'removed' : 'added';
    const text =
      segment.kind === 'spelling'
        ? side === 'before'
          ? segment.from
          : segment.to
        : segment.kind === mine && segment.text;
    return (
      text !== false && (
        <mark className={segment.kind === 'spelling' ? 'beside-spelling' : 'beside-own'} key={index}>
          <Heard>{`[${segment.kind === 'spelling' ? revisionWords.spelling : revisionWords.onlyMine}:`}</Heard>
          {text}
          <Heard>]</Heard>
        </mark>
      )
    );
  });
