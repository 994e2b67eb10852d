/**
 * Values as PHP serialises them, `a:1:{i:0;s:5:"water";}`: so WordPress keeps in one meta value what is more than a text.
 * They are read as data alone: an object, a reference, and whatever is cut, is not read at all.
 */

const BEGINNING = /^(?:a:\d{1,9}:\{|[sE]:\d{1,9}:"|[OC]:\d{1,9}:"|[id]:[-+\d.eE]{1,40};$|[bid]:[01];$|N;$)/u;
const MOST_TEXT = 1_048_576;
const DEEPEST = 16;
const MOST_VALUES = 10_000;
/** What may stand behind the text of a value. */
const BEHIND = /^";(?:$|\}|[aisdbNOCErR][:;])/u;

/** Whether a meta value is serialised, well or badly. */
export const isSerialised = (text: string): boolean => BEGINNING.test(text.trim());

/**
 * The texts and numbers of a serialised value in their order, without the keys of lists.
 * @returns null when it holds an object, is cut off, or is larger than any honest value
 */
export function serialisedTexts(text: string): string[] | null {
  const reader = new Reader(text.trim());
  return reader.value(0) && reader.isAtEnd() ? reader.texts : null;
}

class Reader {
  readonly texts: string[] = [];
  /** A sign for each byte, as lengths count. */
  private readonly text: string;
  private at = 0;
  private count = 0;

  constructor(text: string) {
    this.text = Buffer.from(text).toString('latin1');
  }

  isAtEnd = () => this.at === this.text.length;

  /** One value. False where there is none that may be read. @param depth below the outermost */
  value(depth: number, isKey = false): boolean {
    this.count += 1;
    if (depth > DEEPEST || this.count > MOST_VALUES || this.text.length > MOST_TEXT) return false;
    const kind = this.text[this.at];
    if (kind === 'a') return !isKey && this.list(depth);
    const found = kind === 's' ? this.words() : this.scalar();
    if (found === null) return false;
    if (!isKey && found !== '') this.texts.push(found);
    return true;
  }

  private take(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private list(depth: number): boolean {
    const items = Number(this.take(/a:(\d{1,6}):\{/uy)?.[1] ?? Number.NaN);
    if (Number.isNaN(items)) return false;
    for (let index = 0; index < items; index += 1) {
      if (!this.value(depth + 1, true) || !this.value(depth + 1)) return false;
    }
    return this.take(/\}/uy) !== null;
  }

  /** Null and false say nothing; true is as good as 1. */
  private scalar(): string | null {
    const found = this.take(/(?:N|b:([01])|[id]:([-+]?[\d.]+(?:[eE][-+]?\d{1,3})?));/uy);
    if (!found) return null;
    const [, flag, number] = found as (string | undefined)[];
    return number ?? (flag === '1' ? '1' : '');
  }

  /**
   * A text. Its length counts bytes of the encoding and line ends that it was written in: where the file was saved in
   * another way since it is wrong, and the first end that may be one counts.
   */
  private words(): string | null {
    const length = this.take(/s:(\d{1,9}):"/uy)?.[1];
    if (length === undefined) return null;
    const told = this.at + Number(length);
    const end = this.endsAt(told) ? told : this.endBySigns();
    if (end === null) return null;
    const words = Buffer.from(this.text.slice(this.at, end), 'latin1').toString();
    this.at = end + 2;
    return words;
  }

  private endBySigns(): number | null {
    for (let end = this.text.indexOf('";', this.at); end >= 0; end = this.text.indexOf('";', end + 1)) {
      if (this.endsAt(end)) return end;
    }
    return null;
  }

  private endsAt = (end: number) => BEHIND.test(this.text.slice(end, end + 4));
}
