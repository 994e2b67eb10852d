import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { strings } from '@/content/strings';
import { directionOf } from '@/lib/feeds/direction';
import type { ArticleRecord } from '@/lib/feeds/record';
import { escapeHtml } from '@/lib/html/escape';
import { showShortDate } from '@/lib/site/display';
import { articleUrl } from '@/lib/site/urls';

/**
 * An article's text as it stands outside its page: addresses whole, the magazine's note and the corrections marked as
 * such, and its language and direction said, since a reader's program knows neither.
 */
export function fullText(record: ArticleRecord, origin: string): string {
  const { language, bodyHtml } = record;
  const html = `${bodyHtml}${noteOf(record)}${correctionsOf(record)}`;
  const open = `<div lang="${escapeHtml(language)}" dir="${directionOf(language)}">`;
  return `${open}${withWholeAddresses(html, `${origin}${articleUrl(record)}`)}</div>`;
}

function noteOf({ noteHtml, noteLabel }: ArticleRecord): string {
  if (noteHtml === null) return '';
  const name = strings.article.editorialNote;
  const label = noteLabel === null || noteLabel === name ? name : `${name}${strings.punctuation.colon} ${noteLabel}`;
  return `<hr><aside><p><strong>${escapeHtml(label)}</strong></p>${noteHtml}</aside>`;
}

function correctionsOf({ corrections }: ArticleRecord): string {
  if (corrections.length === 0) return '';
  const items = corrections.map(({ kind, text, madeAt }) => {
    const [name, day] = [strings.article.correctionKinds[kind], escapeHtml(showShortDate(madeAt))];
    const lines = escapeHtml(text).replace(/\n/gu, '<br>');
    return `<li><p>${name} <time datetime="${madeAt}">${day}</time></p><p>${lines}</p></li>`;
  });
  return `<hr><section><h2>${strings.article.corrections}</h2><ol>${items.join('')}</ol></section>`;
}

/** Texts are clean when they are saved (decision 008); what must never run elsewhere is not sent even if one was not. */
const NEVER = new Set(['script', 'style', 'iframe', 'object', 'embed', 'template', 'noscript', 'form', 'base', 'link']);
const ADDRESSES = ['href', 'src', 'cite', 'poster'];

const writer = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** HTML whose every address is whole, also those of pictures' copies and of places in the text itself. */
export function withWholeAddresses(html: string, base: string): string {
  const tree: Root = writer.parse(html);
  visit(tree, 'element', ({ tagName, properties }, place, parent) => {
    if (NEVER.has(tagName) && parent && place !== undefined) {
      parent.children.splice(place, 1);
      return [SKIP, place];
    }
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/iu.test(name)) properties[name] = null;
      else if (typeof value === 'string' && ADDRESSES.includes(name)) properties[name] = whole(value, base);
    }
    const { srcSet } = properties;
    if (typeof srcSet === 'string') properties['srcSet'] = wholeSet(srcSet, base);
    return undefined;
  });
  return writer.stringify(tree);
}

const whole = (address: string, base: string): string | null =>
  URL.canParse(address, base) ? safe(new URL(address, base)) : null;

const safe = (url: URL): string | null => (/^(https?|mailto):$/u.test(url.protocol) ? url.href : null);

/** Each candidate of a `srcset`; a comma may stand inside an address, but not before a space (HTML, §4.8.4.2.2). */
const wholeSet = (set: string, base: string): string =>
  set
    .split(/,\s+/u)
    .map((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/u);
      return [whole(address, base) ?? '', ...size].join(' ');
    })
    .join(', ');
