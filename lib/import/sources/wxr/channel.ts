import { SaxesParser, type SaxesTagNS } from 'saxes';
import { declared, usualName } from '@/lib/import/sources/wxr/names';

/** What a WXR file says before and between its items. */

export interface Author {
  login: string;
  name: string;
}

export interface Term {
  /** "category", "post_tag", or a taxonomy of the site's own. */
  taxonomy: string;
  id: string;
  slug: string;
  name: string;
  /** The slug of the one above; empty at the top. */
  parent: string;
}

export interface Channel {
  /** Addresses of the site, as the file gives them. */
  links: string[];
  /** Prefixes declared around the items. */
  namespaces: Record<string, string>;
  /** Whether the closing tag was seen. */
  closed: boolean;
  /** A declaration of a document type: never read further. */
  doctype: boolean;
  /** Whether there was any channel. */
  found: boolean;
}

export interface ChannelListener {
  author(author: Author): void;
  term(term: Term): void;
}

const GROUPS = new Set(['wp:author', 'wp:category', 'wp:tag', 'wp:term']);
const LINKS = new Set(['link', 'wp:base_site_url', 'wp:base_blog_url']);
/** Nothing that is said of a site is longer. */
const LONGEST = 100_000;

/** Reads the parts around the items, one after the other. Faults in them are passed over; entities mean nothing. */
export class ChannelReader {
  readonly channel: Channel = { links: [], namespaces: {}, closed: false, doctype: false, found: false };
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly path: string[] = [];
  private fields = new Map<string, string>();
  private text = '';

  constructor(private readonly listener: ChannelListener) {
    const { parser } = this;
    // Unescaped ampersands, unknown entities and unclosed elements are repaired by going on.
    parser.on('error', () => undefined);
    parser.on('doctype', () => (this.channel.doctype = true));
    parser.on('opentag', (tag) => {
      this.open(tag);
    });
    parser.on('closetag', (tag) => {
      this.close(usualName(tag));
    });
    const add = (text: string) => {
      if (this.text.length < LONGEST) this.text += text;
    };
    parser.on('text', add);
    parser.on('cdata', add);
  }

  write(text: string): void {
    if (!this.channel.doctype && !this.parser.closed) this.parser.write(text);
  }

  private open(tag: SaxesTagNS): void {
    const name = usualName(tag);
    if (this.path.length < 2) for (const [prefix, uri] of declared(tag)) this.channel.namespaces[prefix] = uri;
    if (name === 'channel') this.channel.found = true;
    if (this.path.length === 2) this.fields = new Map();
    this.path.push(name);
    this.text = '';
  }

  private close(name: string): void {
    const depth = this.path.length;
    const group = this.path[2] ?? '';
    this.path.pop();
    if (name === 'channel') this.channel.closed = true;
    if (depth === 3 && LINKS.has(name)) this.channel.links.push(flat(this.text.trim()));
    if (depth === 4 && GROUPS.has(group)) this.fields.set(name, this.text.trim());
    if (depth === 3 && GROUPS.has(name)) this.tell(name);
    this.text = '';
  }

  private tell(group: string): void {
    const of = (name: string) => flat(this.fields.get(`wp:${name}`) ?? '');
    if (group === 'wp:author') {
      const login = of('author_login');
      const full = [of('author_first_name'), of('author_last_name')].filter((one) => one !== '').join(' ');
      const display = of('author_display_name');
      const name = display === '' ? full || login : display;
      if (name !== '') this.listener.author({ login, name });
      return;
    }
    const id = of('term_id');
    const [taxonomy, slug, parent, name] =
      group === 'wp:category'
        ? ['category', of('category_nicename'), of('category_parent'), of('cat_name')]
        : group === 'wp:tag'
          ? ['post_tag', of('tag_slug'), '', of('tag_name')]
          : [of('term_taxonomy'), of('term_slug'), of('term_parent'), of('term_name')];
    if (name !== '' || slug !== '') this.listener.term({ taxonomy, id, slug, parent, name: name || slug });
  }
}

/** A copy that does not hold on to the text from which it was cut: that may be the whole piece. */
export const flat = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
