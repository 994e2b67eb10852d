import type { ArticleRecord } from '@/lib/feeds/record';
import { machineText } from '@/lib/feeds/machine-text';
import { excerptOf } from '@/lib/html/measures';
import { plainText } from '@/lib/html/plain-text';

/** Characters: what engines have room for, and below which they rather choose a sentence of their own. */
export const DESCRIPTION = { least: 120, most: 160 } as const;

/** One line from sentences: as many as it takes to say enough, cut at a word. */
export function describeWith(sentences: readonly string[]): string {
  let text = '';
  for (const sentence of sentences.map(machineText)) {
    if (text.length >= DESCRIPTION.least) break;
    if (sentence !== '') text = text === '' ? sentence : `${closed(text)} ${sentence}`;
  }
  return excerptOf(text, DESCRIPTION.most);
}

/** The same of an article: its excerpt, then its text, then where it stands. @param place said last, where all is short */
export function describeArticle(
  { excerpt, subtitle, bodyHtml }: Pick<ArticleRecord, 'excerpt' | 'subtitle' | 'bodyHtml'>,
  place: string,
): string {
  const said = machineText(excerpt).replace(/…$/u, '');
  if (said.length >= DESCRIPTION.least) return describeWith([excerpt]);
  const text = machineText(plainText(bodyHtml));
  // An excerpt that is the beginning of the text would say that twice.
  return describeWith([...(text.startsWith(said) ? [] : [said]), subtitle ?? '', text, place]);
}

/** With a full stop, where a sentence has no end of its own. */
const closed = (text: string): string =>
  /[.!\u061f?\u06d4:\u2026]["\u00bb\u201d)\]]?$/u.test(text) ? text : `${text}.`;
