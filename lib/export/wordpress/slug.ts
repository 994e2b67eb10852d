/** WordPress keeps this many bytes of a name in an address, percent-encoded. */
const LONGEST = 200;

/** A slug as WordPress keeps it: percent-encoded in small letters, cut between letters. */
export function wordpressSlug(slug: string): string {
  let kept = '';
  for (const letter of slug) {
    const next = encodeURIComponent(letter).toLowerCase();
    if (kept.length + next.length > LONGEST) break;
    kept += next;
  }
  return kept;
}

/** The same for names that must differ from each other after the cut. */
export function termSlug(slug: string, id: number): string {
  const whole = encodeURIComponent(slug).toLowerCase();
  return whole.length <= LONGEST ? whole : `${wordpressSlug([...slug].slice(0, 24).join(''))}-${id}`;
}
