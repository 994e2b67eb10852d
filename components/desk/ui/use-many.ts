import { useState } from 'react';
import { meant, moved, type Item } from '@/components/desk/ui/choice';
import { CREATE, useRows, type Source } from '@/components/desk/ui/use-rows';
import { choiceWords } from '@/content/desk/fields';
import { fill } from '@/content/strings';
import { showPlainNumber } from '@/lib/site/display';

interface Options extends Source {
  values: readonly number[];
  onChange: (values: number[]) => void;
}

/** What a field for several things knows and does: what is typed, what is chosen, what is said to screen readers. */
export function useMany({ values, onChange, ...source }: Options) {
  const { rows, ask, learn, nameOf } = useRows(source);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string>();
  const [said, setSaid] = useState('');
  const offered = rows(typed, values);

  const type = (text: string) => {
    setTyped(text);
    setFailure(undefined);
    ask(text);
  };
  const add = (id: number, name = nameOf(id)) => {
    type('');
    if (values.includes(id)) return;
    onChange([...values, id]);
    setSaid(fill(choiceWords.added, { name }));
  };
  const create = async () => {
    const item = await source.onCreate?.(typed.trim());
    if (item) {
      learn([item]);
      add(item.id, item.name);
    } else setFailure(choiceWords.failed);
  };
  return {
    typed,
    failure,
    said,
    offered,
    type,
    chosen: values.map((id) => ({ id, name: nameOf(id) })),
    /** Takes a row of the list; none, when the field is left, empties it. */
    choose: (key: unknown) => {
      if (key === CREATE) void create();
      else if (typeof key === 'number') add(key);
      else type('');
    },
    /** Enter without a row; what is in doubt stays as it was typed. */
    take: () => {
      const items = offered.filter((row): row is Item => typeof row.id === 'number');
      const one = meant(
        items,
        typed,
        offered.some(({ id }) => id === CREATE),
      );
      if (one === 'new') void create();
      else if (one) add(one.id, one.name);
      else setTyped(typed);
    },
    remove: (id: number) => {
      onChange(values.filter((value) => value !== id));
      setSaid(fill(choiceWords.removed, { name: nameOf(id) }));
    },
    move: (from: number, to: number) => {
      onChange(moved(values, from, to));
      const place = { place: showPlainNumber(to + 1), all: showPlainNumber(values.length) };
      setSaid(fill(choiceWords.moved, { name: nameOf(values[from] ?? 0), ...place }));
    },
  };
}
