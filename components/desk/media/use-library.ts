import { useRef, useState } from 'react';
import type { ListMedia } from '@/components/desk/media/doors';
import type { MediaItem, MediaKind, MediaPage } from '@/lib/media/media';

export interface LibraryFilter {
  search: string;
  kind: MediaKind | null;
  isBare: boolean;
}

export interface Library {
  items: readonly MediaItem[];
  filter: LibraryFilter;
  state: 'ready' | 'loading' | 'failed';
  hasMore: boolean;
  setFilter: (change: Partial<LibraryFilter>) => void;
  more: () => void;
  reload: () => void;
  /** Puts an item at the front, or in the place of the one with its id. */
  put: (item: MediaItem) => void;
  drop: (id: number) => void;
}

/** Milliseconds after the last key, before the server is asked. */
const PAUSE = 200;
const EMPTY: MediaPage = { items: [], next: null };

/** What of the library is on the screen. Answers that come too late are passed over. */
export function useLibrary(list: ListMedia, first: MediaPage | null, kind: MediaKind | null): Library {
  const [page, setPage] = useState(first ?? EMPTY);
  const [filter, setFilterState] = useState<LibraryFilter>({ search: '', kind, isBare: false });
  const [state, setState] = useState<Library['state']>(first ? 'ready' : 'loading');
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const load = async (asked: LibraryFilter, cursor: number | null): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setState('loading');
    const outcome = await list({ ...asked, cursor }).catch(() => null);
    if (mine !== turn.current) return;
    if (outcome?.kind !== 'done') {
      setState('failed');
      return;
    }
    const { items, next } = outcome.value;
    setPage((before) => ({ items: cursor === null ? items : [...before.items, ...items], next }));
    setState('ready');
  };

  return {
    items: page.items,
    filter,
    state,
    hasMore: page.next !== null,
    setFilter: (change) => {
      const asked = { ...filter, ...change };
      setFilterState(asked);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void load(asked, null), change.search === undefined ? 0 : PAUSE);
    },
    more: () => void load(filter, page.next),
    reload: () => void load(filter, null),
    put: (item) =>
      setPage(({ items, next }) => ({
        items: items.some(({ id }) => id === item.id)
          ? items.map((one) => (one.id === item.id ? item : one))
          : [item, ...items],
        next,
      })),
    drop: (id) => setPage(({ items, next }) => ({ items: items.filter((one) => one.id !== id), next })),
  };
}
