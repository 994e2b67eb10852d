import { useRef, useState } from 'react';
import { matching, named, ROWS, type Item } from '@/components/desk/ui/choice';
import { choiceWords } from '@/content/desk/fields';
import { fill } from '@/content/strings';

export interface Source {
  items: readonly Item[];
  /** For lists too long to bring along: asks the server as one types. */
  search?: (text: string) => Promise<readonly Item[]>;
  /** Offers to add what is not there; null when it was refused. */
  onCreate?: (name: string) => Promise<Item | null>;
}

/** A row of the list: an item, the offer to add one, or a word about the list. */
export interface Row {
  id: number | typeof CREATE | typeof NOTE;
  name: string;
}
export const CREATE = 'create';
export const NOTE = 'note';

const PAUSE = 200;

type Found = { text: string; state: 'waiting' | 'done' | 'failed'; items: readonly Item[] };

/** The rows under a field as one types, from the list at hand or from the server, and what was found or added so far. */
export function useRows({ items, search, onCreate }: Source) {
  const [found, setFound] = useState<Found>({ text: '', state: 'done', items: [] });
  const [known, setKnown] = useState<readonly Item[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const learn = (more: readonly Item[]) =>
    setKnown((before) => [...before.filter(({ id }) => !more.some((one) => one.id === id)), ...more]);

  /** To be called with what is typed: the last question wins, however late an earlier answer comes. */
  const ask = (text: string) => {
    if (!search) return;
    clearTimeout(timer.current);
    setFound((before) => ({ text, state: 'waiting', items: before.items }));
    const settle = (state: Found['state'], answer: readonly Item[]) =>
      setFound((before) => (before.text === text ? { text, state, items: answer } : before));
    timer.current = setTimeout(() => {
      search(text).then(
        (answer) => {
          learn(answer);
          settle('done', answer);
        },
        () => settle('failed', []),
      );
    }, PAUSE);
  };

  const rows = (typed: string, without: readonly number[] = []): Row[] => {
    const here = search && found.text !== '' && typed.trim() !== '' ? found.items : matching(items, typed);
    const left = here.filter(({ id }) => !without.includes(id));
    const mayAdd = onCreate && typed.trim() !== '' && found.state === 'done' && !named([...items, ...known], typed);
    const note = noteOf(search ? found.state : 'done', left.length, mayAdd === true);
    return [
      ...left.slice(0, ROWS),
      ...(mayAdd === true ? [{ id: CREATE, name: fill(choiceWords.add, { name: typed.trim() }) } as const] : []),
      ...(note === null ? [] : [{ id: NOTE, name: note } as const]),
    ];
  };

  const all = [...known, ...items];
  return { rows, ask, learn, nameOf: (id: number) => all.find((item) => item.id === id)?.name ?? '' };
}

function noteOf(state: Found['state'], count: number, mayAdd: boolean): string | null {
  if (state === 'waiting') return choiceWords.searching;
  if (state === 'failed') return choiceWords.failed;
  if (count > ROWS) return choiceWords.more;
  return count === 0 && !mayAdd ? choiceWords.nothing : null;
}
