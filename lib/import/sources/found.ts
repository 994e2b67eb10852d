/** A file to read, wherever it lies: in a folder, in an archive, packed. */
export interface Input {
  /** For reports: the path as given, and within an archive the path there. */
  origin: string;
  /** Its path below what was given, without extension: the identity of an article in a collection of files. */
  name: string;
  /** Bytes when unpacked, where that is known. */
  size: number | null;
  open(): AsyncIterable<Uint8Array>;
}

export type Found = Input | { origin: string; refusal: string };

/** How far the reading is, in bytes of the files as they lie there. */
export interface Meter {
  bytes: number;
  of: number;
}

/** Whether a file in a folder or an archive is one of those that are looked for, perhaps packed. */
export function isWanted(name: string, extensions: readonly string[]): boolean {
  const plain = name.toLowerCase().replace(/\.gz$/u, '');
  return extensions.some((extension) => plain.endsWith(extension)) && !/(^|\/)(\.|__macosx\/)/u.test(plain);
}
