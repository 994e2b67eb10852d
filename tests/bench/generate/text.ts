import type { Random } from './random';
import { title, type Sentence } from './sentences';

/** The body of an article as it would be saved: clean markup, its text, its count of words. */
export interface ArticleText {
  html: string;
  text: string;
  words: number;
  /** The first paragraph, for the excerpt. */
  opening: string;
}

interface Block {
  html: string;
  text: string;
  words: number;
}

const FEWEST = 700;
const MOST = 820;

/** About 800 words in paragraphs, now and then with a heading, a list or a quotation. */
export function articleText(random: Random, pool: readonly Sentence[]): ArticleText {
  const target = random.between(FEWEST, MOST);
  const blocks = [paragraph(random, pool)];
  let words = blocks[0]?.words ?? 0;
  while (words < target) {
    const more = nextBlocks(random, pool);
    for (const block of more) words += block.words;
    blocks.push(...more);
  }
  const html = blocks.map((block) => block.html).join('\n');
  return { html, text: blocks.map((block) => block.text).join('\n'), words, opening: blocks[0]?.text ?? '' };
}

function nextBlocks(random: Random, pool: readonly Sentence[]): Block[] {
  const kind = random.next();
  if (kind < 0.08) return [heading(random), paragraph(random, pool)];
  if (kind < 0.12) return [listOf(random, pool)];
  if (kind < 0.16) return [quotation(random, pool)];
  return [paragraph(random, pool)];
}

function paragraph(random: Random, pool: readonly Sentence[]): Block {
  const { text, words } = joined(random, pool, random.between(3, 6));
  return { html: `<p>${text}</p>`, text, words };
}

function quotation(random: Random, pool: readonly Sentence[]): Block {
  const { text, words } = joined(random, pool, 2);
  return { html: `<blockquote><p>${text}</p></blockquote>`, text, words };
}

function heading(random: Random): Block {
  const text = title(random);
  return { html: `<h2>${text}</h2>`, text, words: text.split(' ').length };
}

function listOf(random: Random, pool: readonly Sentence[]): Block {
  const items = Array.from({ length: random.between(3, 5) }, () => random.pick(pool));
  const html = `<ul>${items.map(({ text }) => `<li>${text}</li>`).join('')}</ul>`;
  return { html, text: items.map(({ text }) => text).join('\n'), words: total(items) };
}

function joined(random: Random, pool: readonly Sentence[], count: number): { text: string; words: number } {
  const sentences = Array.from({ length: count }, () => random.pick(pool));
  return { text: sentences.map(({ text }) => text).join(' '), words: total(sentences) };
}

const total = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { words }) => sum + words, 0);
