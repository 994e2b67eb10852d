import { escapeHtml } from '@/lib/html/escape';
import { cleanCharacters } from '@/lib/html/paste/spaces';

/** Plain text from the clipboard as paragraphs: a blank line parts them; where there is none, each line is one. */
export function plainPaste(text: string): string {
  const all = text.replace(/\r\n?/gu, '\n').trim();
  if (all === '') return '';
  const parts = /\n[ \t]*\n/u.test(all) ? all.split(/\n(?:[ \t]*\n)+/u) : all.split('\n');
  return parts
    .map((part) => part.split('\n').map((line) => escapeHtml(cleanCharacters(line).trim())))
    .map((lines) => `<p>${lines.join('<br>')}</p>`)
    .join('');
}
