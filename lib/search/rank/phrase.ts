/** Whether words stand side by side in a text. */

/**
 * @param ids the words of the text in their order
 * @param phrase for each word of the phrase the ids that count as it
 */
export function holdsPhrase(ids: readonly number[], phrase: readonly ReadonlySet<number>[]): boolean {
  const last = ids.length - phrase.length;
  for (let from = 0; from <= last; from += 1) {
    let at = 0;
    while (at < phrase.length && phrase[at]?.has(ids[from + at] ?? 0)) at += 1;
    if (at === phrase.length) return true;
  }
  return false;
}
