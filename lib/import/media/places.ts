/** Where a picture of an old body may lie in a folder of files. Pure. */

/** The variant of a size, or of a limit, that WordPress makes beside the file that was sent: «x-300x200.jpg». */
const SIZED = /-(?:\d{2,5}x\d{2,5}|scaled|rotated)(?=\.[a-z]{3,4}$)/iu;

/** The path of an address as people read it; null when it cannot be read. */
export function pathOfPicture(address: string): string | null {
  const path = address.replace(/^(?:https?:)?\/\/[^/?#]*/iu, '').replace(/[?#].*$/su, '');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path === '' ? null : path.normalize('NFC');
  }
}

/** Names under which the file of an address is looked for, the best first: by its place below the uploads, then by name. */
export function namesOf(address: string): string[] {
  const path = pathOfPicture(address);
  if (path === null) return [];
  const below = /\/(?:wp-content\/uploads|content\/images|files)\/(.+)$/u.exec(path)?.[1];
  const whole = path.replace(/^\/+/u, '');
  const places = [below, whole, whole.split('/').at(-1)].filter((place) => place !== undefined && place !== '');
  return [...new Set(places.flatMap((place) => [keyOf(place ?? ''), keyOf((place ?? '').replace(SIZED, ''))]))];
}

/** One form for names that differ only in how their letters are composed, or in capitals. */
export const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/** The same address for the file that was sent rather than one of its sizes; itself when it is no size. */
export const fullSize = (address: string): string => address.replace(SIZED, '');
