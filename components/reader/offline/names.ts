/** The caches of this site on a reader's device. Names stay from one build to the next: what is in them does too. */
export const CACHES = {
  /** Visited pages, the latest only. */
  pages: 'khizana-pages',
  /** Styles, scripts and fonts, named by their content. */
  files: 'khizana-files',
  pictures: 'khizana-pictures',
  /** The pages that must be there without a connection, with their parts. */
  shell: 'khizana-shell',
  /** What the reader saved: pages, their parts, and what the list says of them (`Entry`, under the page's address). */
  saved: 'khizana-saved',
  parts: 'khizana-saved-parts',
  list: 'khizana-saved-list',
} as const;

/** A saved page as the list knows it. */
export interface Entry {
  /** A path. */
  url: string;
  title: string;
  by: string[];
  /** When the copy was made: an instant, and in words. */
  at: string;
  on: string;
  /** Paths of its parts. */
  parts: string[];
}

/** As much of the worker's events as is used here; its types cannot stand beside the DOM's. */
export interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** What a page asks of the worker. Without addresses all that is saved is meant. */
export interface Wish {
  wish: 'save' | 'remove' | 'refresh';
  urls?: string[];
}

/** What the worker tells on the way, and last. */
export interface Progress {
  done: number;
  total: number;
  failed: number;
}
