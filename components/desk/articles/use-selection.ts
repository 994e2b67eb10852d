import { useRef, useState } from 'react';

/** Which rows are selected; with the Shift key all from the last one to this one. */
export function useSelection(ids: readonly number[]) {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<number | null>(null);

  const toggle = (id: number, isRange = false) => {
    const isOn = !selected.has(id);
    const [from, to] = [last.current === null ? -1 : ids.indexOf(last.current), ids.indexOf(id)];
    const meant = isRange && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    const next = new Set(selected);
    for (const one of meant) {
      if (isOn) next.add(one);
      else next.delete(one);
    }
    last.current = id;
    setSelected(next);
  };
  const onPage = ids.filter((id) => selected.has(id)).length;
  return {
    selected,
    toggle,
    isWholePage: ids.length > 0 && onPage === ids.length,
    isSomeOfPage: onPage > 0 && onPage < ids.length,
    choose: (chosen: readonly number[]) => {
      last.current = null;
      setSelected(new Set(chosen));
    },
  };
}

export type Selection = ReturnType<typeof useSelection>;
