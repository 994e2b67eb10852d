import { toXast } from 'hast-util-to-xast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { escapeHtml } from '@/lib/html/escape';

interface Page {
  title: string;
  /** HTML; `epub:type` may stand in it. */
  body: string;
}

const reader = unified().use(rehypeParse).freeze();
/** What XML 1.0 §2.2 forbids. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A page of the book: HTML read as browsers read it, and written as XML (EPUB 3.3, §6.1). */
export function xhtmlPage({ title, body }: Page): string {
  const html =
    `<!doctype html><html xmlns:epub="http://www.idpf.org/2007/ops" lang="ar" xml:lang="ar" dir="rtl">` +
    `<head><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"></head>` +
    `<body>${body}</body></html>`;
  const tree = reader.parse(html);
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(FORBIDDEN, '');
  });
  visit(tree, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string') properties[name] = value.replace(FORBIDDEN, '');
    }
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(toXast(tree), { closeEmptyElements: true })}\n`;
}
