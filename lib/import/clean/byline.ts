import { bylineWords } from '@/content/import-words';
import { fold } from '@/lib/arabic/fold';
import { parseMarkup } from '@/lib/import/clean/markup/parse';
import { plainOf } from '@/lib/import/clean/markup/tree';
import type { ElementContent } from 'hast';

const LONGEST = 120;
const MOST_WORDS = 6;
const PARAGRAPH = /^\s*<(p|h[2-6]|div)\b[^<>]{0,500}>(?:(?!<\/?(?:p|h[2-6]|div)\b)[^]){1,2000}?<\/\1>/iu;
const openings = bylineWords.openings.map((word) => fold(word));

/**
 * The names in a line such as "written by: …" that begins or ends a body, and the body without the line. Several names
 * are told apart at commas, and at "and" only where every part is a full name.
 * @param html a clean body
 */
export function bylineOf(html: string): { names: string[]; html: string } | null {
  const first = PARAGRAPH.exec(html)?.[0];
  const atStart = first === undefined ? null : namesIn(textOf(first));
  if (first !== undefined && atStart) return { names: atStart, html: html.slice(first.length).trimStart() };
  const at = Math.max(html.lastIndexOf('<p'), html.lastIndexOf('<h'));
  const last = at < 0 || html.length - at > 2500 ? '' : html.slice(at);
  const atEnd = PARAGRAPH.exec(last)?.[0].length === last.trimEnd().length ? namesIn(textOf(last)) : null;
  return atEnd ? { names: atEnd, html: html.slice(0, at).trimEnd() } : null;
}

const textOf = (html: string): string =>
  parseMarkup(html)
    .tree.children.map((node) => plainOf(node as ElementContent))
    .join('')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** The names of a line that is a byline and nothing else. */
function namesIn(line: string): string[] | null {
  if (line === '' || line.length > LONGEST) return null;
  const [, opening = '', rest = ''] =
    /^[\s\-\u2013\u2014*(\u00ab]*([^:\uff1a/]{2,25}?)\s*[:\uff1a/]\s*(.+?)[\s).\u00bb*]*$/su.exec(line) ?? [];
  if (!openings.includes(fold(opening).trim())) return null;
  const names = splitNames(rest);
  return names.length > 0 && names.every(isName) ? names : null;
}

function splitNames(text: string): string[] {
  const parts = text.split(/\s*[\u060c,\u061b;]\s*(?:\u0648\s+)?/u).map((part) => part.trim());
  return parts.filter((part) => part !== '').flatMap(splitAtAnd);
}

/** "And" joined to the next word may begin the name itself: it parts names only with a space, or between full names. */
function splitAtAnd(text: string): string[] {
  const apart = text.split(/\s+\u0648\s+/u);
  if (apart.length > 1) return apart;
  const words = text.split(' ');
  const at = words.findIndex((word, index) => index >= 2 && index <= words.length - 2 && isJoined(word));
  if (at < 0) return [text];
  return [words.slice(0, at).join(' '), [words[at]?.slice(1), ...words.slice(at + 1)].join(' ')];
}

const titles = new Set(bylineWords.titles.map((word) => fold(word)));
const isJoined = (word: string): boolean =>
  word.startsWith('\u0648') && titles.has(fold(word.slice(1)).replace(/[.]$/u, ''));

const isName = (text: string): boolean =>
  text.split(' ').length <= MOST_WORDS && /\p{L}{2}/u.test(text) && !/[\p{Nd}:!?\u061f\u00ab\u00bb[\]/@]/u.test(text);
