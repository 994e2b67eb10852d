/**
 * A few numbers that all threads of the process see at once: the listener and the renderer share them without a message
 * that could come late.
 */
export interface Board {
  /** Whether the replica has all that was announced. */
  isReplicaCurrent(): boolean;
  setReplicaCurrent(current: boolean): void;
  /** Connections of the renderer's pool: open, idle, waited for. */
  pool(): PoolState;
  setPool(pool: PoolState): void;
  /** How often the site's settings have changed: who holds those of an earlier number reads them anew (lib/settings). */
  settings(): number;
  settingsChanged(): void;
  /** Said by the renderer every second: another number each time, as long as it is not stuck. */
  beat(): number;
  setBeat(): void;
  /** To be handed to another thread. */
  readonly memory: SharedArrayBuffer;
}

export interface PoolState {
  total: number;
  idle: number;
  waiting: number;
}

const PLACES = { replica: 0, total: 1, idle: 2, waiting: 3, beat: 4, settings: 5 };

/** The board in this memory, or in new memory. */
export function openBoard(memory = new SharedArrayBuffer(4 * Object.keys(PLACES).length)): Board {
  const numbers = new Int32Array(memory);
  const get = (place: keyof typeof PLACES) => Atomics.load(numbers, PLACES[place]);
  const set = (place: keyof typeof PLACES, value: number) => void Atomics.store(numbers, PLACES[place], value);
  return {
    isReplicaCurrent: () => get('replica') === 1,
    setReplicaCurrent: (current) => set('replica', current ? 1 : 0),
    pool: () => ({ total: get('total'), idle: get('idle'), waiting: get('waiting') }),
    setPool: ({ total, idle, waiting }) => {
      set('total', total);
      set('idle', idle);
      set('waiting', waiting);
    },
    settings: () => get('settings'),
    settingsChanged: () => void Atomics.add(numbers, PLACES.settings, 1),
    beat: () => get('beat'),
    setBeat: () => void Atomics.add(numbers, PLACES.beat, 1),
    memory,
  };
}
