/**
 * Keeps a thread's settings as new as the board says they are: whoever is about to make something waits here first.
 *
 * A change raises the board's number before pages are forgotten (lib/front/serve.ts), so whatever is made after that
 * has passed the gate with the new number; what was begun before was overtaken by the announcement and is not kept
 * (lib/freshness/ledger.ts). Together: no page made with old settings outlives the change.
 * @param version the board's number
 * @param load reads the settings and puts them in place
 * @returns resolves when what is in place is at least as new as `version()` was at the call; rejects when it cannot be
 */
export function settingsGate(version: () => number, load: () => Promise<void>): () => Promise<void> {
  let inPlace: number | null = null;
  let loading: Promise<void> | null = null;

  const loadOnce = (): Promise<void> =>
    (loading ??= (async () => {
      const begun = version();
      try {
        await load();
        inPlace = begun;
      } finally {
        loading = null;
      }
    })());

  return async () => {
    const wanted = version();
    while (inPlace === null || inPlace < wanted) await loadOnce();
  };
}
