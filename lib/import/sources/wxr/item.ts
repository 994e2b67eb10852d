import { SaxesParser, type SaxesTagNS } from 'saxes';
import { usualName } from '@/lib/import/sources/wxr/names';

/** One `item` of a WXR file, as it stands there. */
export interface Item {
  /** Fields by their usual names, "wp:post_id", "content:encoded". */
  fields: Map<string, string>;
  categories: { domain: string; slug: string; name: string }[];
  /** Every value of a meta key, in their order. */
  meta: Map<string, string[]>;
  comments: number;
  /** Whether the XML was at fault somewhere, and was read over that. */
  damaged: boolean;
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

/**
 * Reads one item. Text comes in as many CDATA sections and pieces as it likes; unescaped HTML within a field is taken
 * for its text; unknown entities stay as they are written, and declared ones do not exist here.
 * @param namespaces that are declared around it, by prefix
 */
export function readItem(text: string, namespaces: Record<string, string>): Item {
  const reader = new ItemReader();
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: namespaces });
  parser.on('error', ({ message }) => {
    // A namespace that is nowhere declared does no harm.
    if (!message.includes('unbound namespace prefix')) reader.item.damaged = true;
  });
  parser.on('opentag', (tag) => {
    reader.open(tag);
  });
  parser.on('closetag', (tag) => {
    reader.close(tag);
  });
  parser.on('text', (piece) => {
    reader.text(piece);
  });
  parser.on('cdata', (piece) => {
    reader.text(piece);
  });
  parser.write(text).close();
  return reader.item;
}

class ItemReader {
  readonly item: Item = { fields: new Map(), categories: [], meta: new Map(), comments: 0, damaged: false };
  private depth = 0;
  private field = '';
  private tag: SaxesTagNS | null = null;
  private pieces: string[] = [];
  /** Of a meta pair, or a comment, the part that is being read. */
  private part = '';
  private key = '';

  text(piece: string): void {
    if (this.depth >= 2) this.pieces.push(piece);
  }

  open(tag: SaxesTagNS): void {
    this.depth += 1;
    if (this.depth === 2) {
      this.field = usualName(tag);
      this.tag = tag;
      this.pieces = [];
    } else if (this.depth === 3 && this.isGroup()) {
      this.part = usualName(tag);
      this.pieces = [];
    } else if (this.depth > 2) this.pieces.push(openingOf(tag));
  }

  close(tag: SaxesTagNS): void {
    const { depth } = this;
    this.depth -= 1;
    if (depth === 2) this.endField();
    else if (depth === 3 && this.isGroup()) this.endPart();
    else if (depth > 2 && !tag.isSelfClosing && !VOID.test(tag.name)) this.pieces.push(`</${tag.name}>`);
  }

  private isGroup = () => this.field === 'wp:postmeta' || this.field === 'wp:comment';

  private endField(): void {
    const { item, field } = this;
    const text = this.pieces.join('');
    if (field === 'wp:comment') item.comments += 1;
    else if (field === 'category') {
      const of = (name: string) => this.tag?.attributes[name]?.value ?? '';
      item.categories.push({ domain: of('domain') || 'category', slug: of('nicename'), name: text.trim() });
    } else if (field !== 'wp:postmeta' && !item.fields.has(field)) item.fields.set(field, text);
    this.pieces = [];
  }

  private endPart(): void {
    const text = this.pieces.join('');
    this.pieces = [];
    if (this.part === 'wp:meta_key') this.key = text.trim();
    if (this.part !== 'wp:meta_value' || this.key === '') return;
    this.item.meta.set(this.key, [...(this.item.meta.get(this.key) ?? []), text]);
    this.key = '';
  }
}

/** A tag as it was written, as near as can be told. */
function openingOf({ name, attributes, isSelfClosing }: SaxesTagNS): string {
  const written = Object.values(attributes).map((one) => ` ${one.name}="${one.value.replaceAll('"', '&quot;')}"`);
  return `<${name}${written.join('')}${isSelfClosing ? '/' : ''}>`;
}
