/** Checksums as `sha256sum` writes and reads them: the sum, two spaces, the path. */

const LINE = /^([0-9a-f]{64}) {2}([^\n\\]+)$/u;

export type Sums = Map<string, string>;

/** Sorted by path, byte by byte. */
export const sumsText = (sums: Sums): string =>
  [...sums]
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');

/** @throws Error naming the line that is none */
export function parseSums(text: string): Sums {
  const sums: Sums = new Map();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, sum, path] = LINE.exec(line) ?? [];
    if (sum === undefined || path === undefined) throw new Error(`SHA256SUMS:${index + 1}: is no checksum and path`);
    if (sums.has(path)) throw new Error(`SHA256SUMS:${index + 1}: ${path} stands there twice`);
    sums.set(path, sum);
  }
  return sums;
}
