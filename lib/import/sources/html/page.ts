import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Selectors } from '@/lib/import/mapping/schema';

/** A saved page of a site, and where themes that are common on Arabic sites keep what. */

const PLACES: Required<Selectors> = {
  title: [
    ...['h1.entry-title', 'h1.post-title', '.entry-title', '.post-title', '[itemprop="headline"]', 'article h1'],
    ...['meta[property="og:title"]', 'h1', 'title'],
  ],
  date: [
    ...['meta[property="article:published_time"]', '[itemprop="datePublished"]', 'time.entry-date', 'time[datetime]'],
    ...['.entry-date', '.post-date', '.tie-date', '.date', '.published'],
  ],
  section: [
    ...[
      'meta[property="article:section"]',
      '.post-cat-wrap a',
      '.cat-links a',
      'a[rel~="category"]',
      '.post-category a',
    ],
    ...['.entry-category a', '[itemprop="articleSection"]', '.category'],
  ],
  author: [
    ...['[itemprop="author"] [itemprop="name"]', '.author-name', '.post-author', 'a[rel~="author"]', '.author .fn'],
    ...['meta[name="author"]'],
  ],
  tags: ['meta[property="article:tag"]', 'a[rel~="tag"]:not([rel~="category"])', '.tagcloud-single a', '.post-tags a'],
  views: ['.post-views-count', '.post-views', '.tie-views', '.entry-views', '.meta-views', '.views'],
  excerpt: [],
  body: [
    ...['.entry-content', '.post-content', '[itemprop="articleBody"]', '.td-post-content', '.article-content'],
    ...['.article-body', '.single-content', '#content article', 'article', 'main'],
  ],
  note: ['.editorial-note', '.editor-note'],
  image: ['meta[property="og:image"]', '.featured-image img', '.post-thumbnail img'],
  remove: [
    ...['script', 'style', 'noscript', 'template', 'nav', 'form', 'button', '.sharedaddy', '.jp-relatedposts'],
    ...[
      '.share-buttons',
      '.social-share',
      '.related-posts',
      '#related_posts',
      '.post-tags',
      '.post-views',
      '.entry-meta',
    ],
  ],
};

const parser = unified().use(rehypeParse).freeze();
const writer = unified().use(rehypeStringify).freeze();

export class Page {
  private readonly tree: Root;

  constructor(
    html: string,
    private readonly own: Selectors,
  ) {
    this.tree = parser.parse(html);
  }

  /** What stands at the places of a field, from the first place on: what the mapping names, else what themes have. */
  *values(field: keyof Selectors): Generator<string> {
    for (const selector of this.placesOf(field)) {
      for (const element of selectAll(selector, this.tree)) {
        const value = valueOf(element);
        if (value !== '') yield value;
      }
    }
  }

  /** All values of the first place that has any. */
  list(field: keyof Selectors): string[] {
    for (const selector of this.placesOf(field)) {
      const values = selectAll(selector, this.tree)
        .map(valueOf)
        .filter((value) => value !== '');
      if (values.length > 0) return values;
    }
    return [];
  }

  /** An attribute of the first element of a selector. */
  attribute(selector: string, name: string): string {
    const value = select(selector, this.tree)?.properties[name];
    return typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.join(' ') : '';
  }

  /** The HTML of the first element of a field, without what is to be removed; it is taken out of the page. */
  take(field: 'body' | 'note'): string {
    for (const selector of this.placesOf(field)) {
      const element = select(selector, this.tree);
      if (!element) continue;
      const removed = new Set([...PLACES.remove, ...(this.own.remove ?? [])].flatMap((one) => selectAll(one, element)));
      removed.delete(element);
      cut(this.tree, removed);
      cut(this.tree, new Set([element]));
      return writer.stringify({ type: 'root', children: element.children });
    }
    return '';
  }

  /** Objects of JSON-LD on the page, those of a graph too. What is no JSON is passed over. */
  data(): Record<string, unknown>[] {
    return selectAll('script[type="application/ld+json"]', this.tree).flatMap((script) => {
      try {
        const text = script.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
        return flatten(JSON.parse(text), 0);
      } catch {
        return [];
      }
    });
  }

  /** Short pieces of text on the page that are not part of its body, which was taken before. */
  pieces(): string[] {
    const found: string[] = [];
    visit(this.tree, 'text', ({ value }) => {
      const text = value.replace(/\s+/gu, ' ').trim();
      if (text !== '' && text.length <= 40) found.push(text);
    });
    return found;
  }

  private placesOf = (field: keyof Selectors): string[] => this.own[field] ?? PLACES[field];
}

function flatten(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => flatten(one, depth + 1));
  const own = value as Record<string, unknown>;
  return [own, ...flatten(own['@graph'], depth + 1)];
}

function cut(tree: Root, elements: ReadonlySet<Element>): void {
  if (elements.size === 0) return;
  visit(tree, 'element', (node, index, parent) => {
    if (!elements.has(node) || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** What an element says: the content of a meta, the moment of a time, the address of a picture, else its text. */
function valueOf(element: Element): string {
  const { tagName, properties } = element;
  const said = tagName === 'img' ? (properties['src'] ?? properties['dataSrc']) : properties['content'];
  const value = tagName === 'time' ? (properties['dateTime'] ?? said) : said;
  const text = typeof value === 'string' && value.trim() !== '' ? value : toText(element);
  return text.replace(/\s+/gu, ' ').trim();
}
