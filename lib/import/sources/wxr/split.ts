/**
 * Cuts the text of a WXR file into its items and what stands around them, before any parser sees it: so a damaged or
 * enormous item costs that item alone, and no more than one is ever held.
 */

export type Piece =
  /** A part of the document without its items and the white space between them; the parts together are one document. */
  | { kind: 'around'; text: string }
  | { kind: 'item'; text: string }
  /** An item that grew beyond what is read, or that the end cut off. `text`: its beginning. */
  | { kind: 'broken'; text: string; why: 'large' | 'cut' };

const OUTSIDE = /<item[\s>]|<!--|<!\[CDATA\[/gu;
const INSIDE = /<\/item\s*>|<!\[CDATA\[/gu;
/** Behind an item that was never closed, or whose CDATA was not. */
const NEXT = /<\/item\s*>\s*(?=<item[\s>]|<\/channel\s*>)/gu;
/** Longer than any mark that is looked for. */
const MARK = 16;

class Splitter {
  private text = '';
  /** What came since, while a section goes on. */
  private held: string[] = [];
  private heldLength = 0;
  private tail = '';
  private inside = false;
  /** An item that is too large is left behind up to the next. */
  private lost = false;
  private from = 0;
  /** Whether nothing but white space came since an item. */
  private isBetween = false;
  /** The end of the CDATA or the comment in which the scan stands; empty outside. */
  private closing = '';

  constructor(private readonly largest: number) {}

  *add(chunk: string): Generator<Piece> {
    this.held.push(chunk);
    this.heldLength += chunk.length;
    // A long section is put together once, at its end: not anew with each chunk.
    const seam = this.tail + chunk;
    this.tail = seam.slice(-MARK);
    const goesOn = this.closing !== '' && !seam.includes(this.closing);
    if (goesOn && this.text.length + this.heldLength <= this.largest) return;
    this.join();
    yield* this.scan();
  }

  private join(): void {
    this.text += this.held.join('');
    this.held = [];
    this.heldLength = 0;
  }

  *end(): Generator<Piece> {
    this.join();
    yield* this.scan();
    while (this.inside) {
      const next = after(NEXT, this.text);
      if (!this.lost) yield { kind: 'broken', text: this.text.slice(0, next ?? this.text.length), why: 'cut' };
      this.leave(next ?? this.text.length);
      yield* this.scan();
    }
    if (this.text !== '') yield { kind: 'around', text: this.text };
  }

  private *scan(): Generator<Piece> {
    for (;;) {
      const piece = this.lost ? this.find() : this.step();
      if (piece === null) break;
      yield piece;
    }
    if (!this.inside && this.closing === '') {
      // What cannot be the beginning of a mark goes on.
      const safe = Math.max(0, this.text.length - MARK);
      if (safe > 0) yield this.take(safe, 'around');
    } else if (this.inside && !this.lost && this.text.length > this.largest) {
      this.lost = true;
      yield { kind: 'broken', text: this.text.slice(0, 4_096), why: 'large' };
      yield* this.scan();
    } else if (!this.inside && this.text.length > this.largest) yield this.take(this.text.length - MARK, 'around');
  }

  /** One mark further. Null when more text is needed. */
  private step(): Piece | null {
    if (this.closing !== '') {
      const end = this.text.indexOf(this.closing, this.from);
      if (end < 0) {
        this.from = Math.max(this.from, this.text.length - this.closing.length);
        return null;
      }
      this.from = end + this.closing.length;
      this.closing = '';
    }
    const marks = this.inside ? INSIDE : OUTSIDE;
    marks.lastIndex = this.from;
    const mark = marks.exec(this.text);
    if (mark === null) {
      this.from = Math.max(this.from, this.text.length - MARK);
      return null;
    }
    const end = mark.index + mark[0].length;
    if (mark[0].startsWith('<!')) {
      this.closing = mark[0] === '<!--' ? '-->' : ']]>';
      this.from = end;
      return { kind: 'around', text: '' };
    }
    if (this.inside) {
      this.inside = false;
      const item = this.take(end, 'item');
      return end > this.largest ? { kind: 'broken', text: item.text.slice(0, 4_096), why: 'large' } : item;
    }
    this.inside = true;
    const around = this.take(mark.index, 'around');
    this.from = '<item'.length;
    return around;
  }

  /** Looks for where a lost item ends. */
  private find(): Piece | null {
    const next = after(NEXT, this.text);
    if (next !== null) this.leave(next);
    // White space between two items is short.
    else this.text = this.text.slice(-4_096);
    return next === null ? null : { kind: 'around', text: '' };
  }

  private leave(at: number): void {
    this.text = this.text.slice(at);
    this.from = 0;
    this.closing = '';
    this.inside = false;
    this.lost = false;
    this.isBetween = true;
  }

  private take(length: number, kind: 'around' | 'item'): Piece {
    const text = this.text.slice(0, length);
    this.text = this.text.slice(length);
    this.from = Math.max(0, this.from - length);
    this.isBetween = kind === 'item' || (this.isBetween && text.trim() === '');
    // A parser of what stands around would gather the line breaks between all items, as the text of the channel.
    return { kind, text: kind === 'around' && this.isBetween ? '' : text };
  }
}

function after(mark: RegExp, text: string): number | null {
  mark.lastIndex = Math.max(0, text.indexOf('</item'));
  const found = mark.exec(text);
  return found && found.index + found[0].length;
}

/** @param largest characters of one item */
export async function* splitItems(chunks: AsyncIterable<string>, largest: number): AsyncGenerator<Piece> {
  const splitter = new Splitter(largest);
  // A step that finds a mark, and white space between items, make pieces without a text.
  for await (const chunk of chunks) for (const piece of splitter.add(chunk)) if (piece.text !== '') yield piece;
  for (const piece of splitter.end()) if (piece.text !== '') yield piece;
}
