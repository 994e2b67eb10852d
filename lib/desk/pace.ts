/** Where something stood at an instant (milliseconds). */
export interface Mark {
  position: number;
  at: number;
}

/**
 * How fast something goes that was at one place and is now at another.
 * @param total where it ends; null when nobody knows
 * @returns things a second and the seconds that are left (null without an end); null when it has not moved
 */
export function paceOf(
  from: Mark,
  to: Mark,
  total: number | null,
): { rate: number; secondsLeft: number | null } | null {
  const seconds = (to.at - from.at) / 1_000;
  const moved = to.position - from.position;
  if (seconds <= 0 || moved <= 0) return null;
  const rate = moved / seconds;
  return { rate, secondsLeft: total === null ? null : Math.max(total - to.position, 0) / rate };
}
