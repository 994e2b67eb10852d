import { diffArrays } from 'diff';
import { keyOf, tokensOf } from '@/lib/diff/tokens';

/** A stretch of a text in two versions. `spelling` is the same words written otherwise: marks, hamza, digits. */
export type Segment =
  { kind: 'same' | 'added' | 'removed'; text: string } | { kind: 'spelling'; from: string; to: string };

/** Tokens that both have, or what stands in the one in the place of what stands in the other. */
type Hunk = { same: [string, string][] } | { old: string; new: string };

/** Beyond so many changes the words have nothing to do with each other, and looking further takes longer than it is worth. */
const MOST_EDITS = 3000;

/** What changed from one text to another, word by word. */
export function diffText(before: string, after: string): Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: after }];
  return segmentsOf(joined(hunksOf(tokensOf(before), tokensOf(after))));
}

function hunksOf(olds: string[], news: string[]): Hunk[] {
  const changes = diffArrays(olds.map(keyOf), news.map(keyOf), { maxEditLength: MOST_EDITS });
  if (!changes) return [{ old: olds.join(''), new: news.join('') }];
  const hunks: Hunk[] = [];
  let [atOld, atNew] = [0, 0];
  for (const { added, removed, count } of changes) {
    const last = hunks.at(-1);
    const from = added ? '' : olds.slice(atOld, (atOld += count)).join('');
    if (!added && !removed) {
      const start = atOld - count;
      hunks.push({ same: news.slice(atNew, (atNew += count)).map((now, index) => [olds[start + index] ?? '', now]) });
      continue;
    }
    const to = added ? news.slice(atNew, (atNew += count)).join('') : '';
    if (last && 'old' in last) Object.assign(last, { old: last.old + from, new: last.new + to });
    else hunks.push({ old: from, new: to });
  }
  return hunks;
}

/** Two replaced words with only white space between them are one replacement: nobody reads «old new old new». */
function joined(hunks: Hunk[]): Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const [before, between] = [result.at(-2), result.at(-1)];
    const isReplaced = (one: Hunk | undefined) => one && 'old' in one && one.old.trim() !== '' && one.new.trim() !== '';
    const isBlank = between && 'same' in between && between.same.every(([, now]) => now.trim() === '');
    if (isBlank && before && 'old' in before && 'old' in hunk && isReplaced(before) && isReplaced(hunk)) {
      const [gapOld, gapNew] = [0, 1].map((side) => between.same.map((pair) => pair[side]).join(''));
      result.splice(-2, 2, {
        old: `${before.old}${gapOld ?? ''}${hunk.old}`,
        new: `${before.new}${gapNew ?? ''}${hunk.new}`,
      });
    } else result.push(hunk);
  }
  return result;
}

function segmentsOf(hunks: Hunk[]): Segment[] {
  const segments: Segment[] = [];
  const put = (segment: Segment) => {
    const last = segments.at(-1);
    if (segment.kind === 'same' && last?.kind === 'same') last.text += segment.text;
    else segments.push({ ...segment });
  };
  for (const hunk of hunks) {
    if ('old' in hunk) {
      if (hunk.old !== '') put({ kind: 'removed', text: hunk.old });
      if (hunk.new !== '') put({ kind: 'added', text: hunk.new });
      continue;
    }
    for (const [from, to] of hunk.same) {
      const isSame = from === to || to.trim() === '';
      put(isSame ? { kind: 'same', text: to } : { kind: 'spelling', from, to });
    }
  }
  return segments;
}
