/** The names in a line such as "written by …" at the beginning or the end of a body, and the body without the line. */
export function bylineOf(_html: string): { names: string[]; html: string } | null {
  return null;
}
