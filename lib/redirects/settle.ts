/** From where to where. */
export interface Move {
  from: string;
  to: string;
}

/**
 * Adds moves to those that are known, in their order, so that every address still leads where it should in one step:
 * a target that has moved itself is replaced by where it moved to, and what led to an address that moves now leads on.
 * Where an address would come back to itself the newest word counts, and the older one is forgotten. Pure.
 * @param known no target in it is a source in it; nothing outside it has to do with `added`
 */
export function settle(known: ReadonlyMap<string, string>, added: readonly Move[]): Map<string, string> {
  const moves = new Map(known);
  for (const { from, to } of added) {
    if (from === to) continue;
    const further = moves.get(to);
    if (further === from) moves.delete(to);
    const target = further === undefined || further === from ? to : further;
    for (const [source, end] of moves) if (end === from) moves.set(source, target);
    moves.set(from, target);
  }
  return moves;
}
