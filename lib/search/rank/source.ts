/** What ranking needs of an index, wherever it is kept. */

/** A word of the vocabulary. */
export interface Term {
  id: number;
  key: string;
  /** How many articles hold it. */
  df: number;
  /** The articles that hold it when they are few; null when they have to be asked for. */
  posts: Uint8Array | null;
}

/** Which words are wanted: themselves, or by the hashes of their stems. */
export interface Lookup {
  keys: string[];
  lights: number[];
  exts: number[];
  bones: number[];
}

/** Postings of a word from one article on. */
export interface Part {
  base: number;
  data: Uint8Array;
}

/** Every article by its number; what is not public has `live` 0. */
export interface Docs {
  /** One more than the highest number. */
  size: number;
  n: number;
  /** Grows with every change. */
  changes: number;
  live: Uint8Array;
  titleLength: Uint16Array;
  bodyLength: Uint16Array;
  averageTitle: number;
  averageBody: number;
  /** The instant of publication: of equals the newer comes first. */
  instant: Float64Array;
}

export interface Source {
  terms(lookup: Lookup): Promise<Term[]>;
  /** Words that one of these hashes leads to: perhaps a slip away, perhaps not. */
  near(hashes: number[]): Promise<Term[]>;
  /** The postings of words whose `posts` are null. */
  postings(ids: number[]): Promise<Map<number, Part[]>>;
  /** The words of articles in their order, as packed term ids; 0 between the parts. */
  words(docs: number[]): Promise<Map<number, Uint8Array>>;
}
