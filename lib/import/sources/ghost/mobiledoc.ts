import { z } from 'zod';
import { escapeHtml } from '@/lib/html/escape';
import { cardToHtml, type Rendered } from '@/lib/import/sources/ghost/lexical';

/** Mobiledoc 0.3, the editor of Ghost 1 to 5: sections of marked text, lists, and cards. */

const marker = z.tuple([z.number(), z.array(z.number()), z.number(), z.union([z.string(), z.number()])]);
const form = z.object({
  markups: z.array(z.union([z.tuple([z.string()]), z.tuple([z.string(), z.array(z.string())])])).default([]),
  atoms: z.array(z.tuple([z.string(), z.string()], z.unknown())).default([]),
  cards: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])).default([]),
  sections: z.array(z.array(z.unknown())),
});
type Document = z.output<typeof form>;

const INLINE = /^(?:a|b|strong|i|em|u|s|strike|code|sub|sup|del)$/u;
const BLOCK = /^(?:p|h[1-6]|blockquote|aside|pull-quote)$/u;

/** @throws SyntaxError or ZodError when it is none */
export function mobiledocToHtml(json: string): Rendered {
  const unknown = new Set<string>();
  const document = form.parse(JSON.parse(json));
  return { html: document.sections.map((section) => sectionToHtml(section, document, unknown)).join('\n'), unknown };
}

function sectionToHtml([kind, first, second]: unknown[], document: Document, unknown: Set<string>): string {
  if (kind === 1) {
    const tag = typeof first === 'string' && BLOCK.test(first) ? first.replace(/aside|pull-quote/u, 'blockquote') : 'p';
    return `<${tag}>${marked(second, document)}</${tag}>`;
  }
  if (kind === 2) return `<figure><img src="${escapeHtml(String(first))}" alt=""></figure>`;
  if (kind === 3) {
    const tag = first === 'ol' ? 'ol' : 'ul';
    const entries = z.array(z.unknown()).catch([]).parse(second);
    return `<${tag}>${entries.map((entry) => `<li>${marked(entry, document)}</li>`).join('')}</${tag}>`;
  }
  const card = kind === 10 ? document.cards[Number(first)] : undefined;
  return card ? (cardToHtml(card[0], card[1], unknown) ?? '') : '';
}

/** Text with its marks: each piece opens some, by their numbers, and closes as many of the innermost as it says. */
function marked(markers: unknown, { markups, atoms }: Document): string {
  const open: string[] = [];
  let html = '';
  for (const [kind, opened, closed, value] of z.array(marker).catch([]).parse(markers)) {
    for (const number of opened) {
      const [tag = '', attributes = []] = markups[number] ? [markups[number][0], markups[number][1] ?? []] : [];
      const known = INLINE.test(tag) ? tag : 'span';
      const at = attributes.indexOf('href');
      const href = known === 'a' && at >= 0 ? ` href="${escapeHtml(attributes[at + 1] ?? '')}"` : '';
      html += `<${known}${href}>`;
      open.push(known);
    }
    if (kind === 0) html += escapeHtml(String(value));
    else html += atoms[Number(value)]?.[0] === 'soft-return' ? '<br>' : escapeHtml(atoms[Number(value)]?.[1] ?? '');
    for (let left = closed; left > 0 && open.length > 0; left -= 1) html += `</${open.pop() ?? ''}>`;
  }
  return (
    html +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('')
  );
}
