import type { Root } from 'hast';
import type { Repairs } from '@/lib/import/import-record';

/** What the cleaner of a body has to know beside the body. */
export interface CleanContext {
  /** Hosts whose addresses are the archive's own, in small letters; the first is where relative addresses lead. */
  hosts: readonly string[];
  /** WordPress attachment by id */
  attachment?: (id: string) => { url: string; alt: string; caption: string } | null;
  /** the attachments that belong to this article, by id, in their order: what a gallery shows that names none */
  attached?: () => readonly string[];
  /** footnotes kept beside the body (WordPress meta "footnotes") */
  footnotes?: readonly { id: string; content: string }[];
  /** 'wordpress' text needs paragraphs by blank lines and may hold shortcodes; 'html' has them and holds none */
  form: 'wordpress' | 'html';
}

/** What the filters have done so far: how often, by name, and what a person should look at. */
export class Tally {
  readonly repairs: Repairs = {};
  private readonly said = new Set<string>();

  repaired(name: string, times = 1): void {
    if (times > 0) this.repairs[name] = (this.repairs[name] ?? 0) + times;
  }

  /** Each remark once, and no more than a person would read. */
  warn(text: string): void {
    if (this.said.size < 40) this.said.add(text);
  }

  get warnings(): string[] {
    return [...this.said];
  }

  /** Repairs of all kinds. */
  get total(): number {
    return Object.values(this.repairs).reduce((sum, times) => sum + times, 0);
  }
}

/** A filter of characters: the text without one kind of trouble; the same text where it has none. */
export type TextFilter = (text: string, tally: Tally) => string;

/** A filter of markup: changes the tree in place, and says how often. */
export type TreeFilter = (tree: Root, context: CleanContext, tally: Tally) => void;

/** The beginning of a text in one line, for a remark. */
export function sampleOf(text: string, length = 40): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > length ? `${[...line.slice(0, length)].join('')}…` : line;
}
