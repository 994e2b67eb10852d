import { Mark, type Attribute } from '@tiptap/core';
import { kept, keptAll, textOf } from '@/components/desk/editor/schema/attributes';

interface MarkShape {
  tags: [string, ...string[]];
  attributes?: Record<string, Attribute>;
  /** Several of it may lie over one text. */
  nests?: boolean;
}

/** A mark that is one of a few tags; which of them it was is remembered, so that old texts stay as they are. */
const markOf = (name: string, { tags, attributes = {}, nests = false }: MarkShape) =>
  Mark.create({
    name,
    ...(nests && { excludes: '' }),
    ...(name === 'code' && { code: true }),
    addAttributes: () => ({ ...attributes, ...(tags.length > 1 && { tag: tagAttribute(tags[0]) }) }),
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: ({ mark, HTMLAttributes }) => [textOf(mark, 'tag') ?? tags[0], HTMLAttributes, 0],
  });

const tagAttribute = (usual: string): Attribute => ({
  default: usual,
  rendered: false,
  parseHTML: (element: HTMLElement) => element.localName,
});

/** Where a link may lead: the web, a mailbox, or a place on this site. */
export const isSafeHref = (href: string): boolean =>
  /^(?:https?:|mailto:)/iu.test(href) || !/^[^/?#]*:/u.test(href.trim());

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    ...keptAll('title', 'id', 'aria-label', 'data-footnote-ref', 'data-footnote-backref'),
    href: {
      ...kept('href'),
      parseHTML: (element: HTMLElement) => {
        const href = element.getAttribute('href')?.trim();
        return href !== undefined && isSafeHref(href) ? href : null;
      },
    },
  }),
  parseHTML: () => [{ tag: 'a[href]' }, { tag: 'a[title]' }, { tag: 'a[lang]' }, { tag: 'a[dir]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});

/** A span says nothing but language, direction or that it is half of a verse that is no poem of ours. */
const Span = Mark.create({
  name: 'span',
  excludes: '',
  addAttributes: () => keptAll('class'),
  parseHTML: () => [{ tag: 'span[lang]' }, { tag: 'span[dir]' }, { tag: 'span.hemistich' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

/** From the outermost to the innermost: links hold bold words, not the other way round. */
export const marks = [
  Link,
  Span,
  markOf('bdi', { tags: ['bdi'], nests: true }),
  markOf('quote', { tags: ['q'] }),
  markOf('cite', { tags: ['cite'] }),
  markOf('abbr', { tags: ['abbr'], attributes: keptAll('title') }),
  markOf('deleted', { tags: ['del'] }),
  markOf('inserted', { tags: ['ins'] }),
  markOf('struck', { tags: ['s'] }),
  markOf('highlight', { tags: ['mark'] }),
  markOf('small', { tags: ['small'], nests: true }),
  markOf('strong', { tags: ['strong', 'b'] }),
  markOf('emphasis', { tags: ['em', 'i'] }),
  markOf('subscript', { tags: ['sub'] }),
  markOf('superscript', { tags: ['sup'] }),
  markOf('code', { tags: ['code'] }),
];
