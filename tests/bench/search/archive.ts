import type pg from 'pg';
import { seededRandom, type Random } from '../generate/random';

/**
 * Articles whose words are spread as those of a real archive are: few very common, most very rare, each with endings and
 * beginnings. The words are made up, since what is measured is time and size.
 */

/** Words that may occur: about as many as a hundred thousand articles of a newspaper hold. */
const VOCABULARY = 600_000;
export const WORDS = 400;
const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const BEGINNINGS = ['', 'ال', '', 'و', 'ب', 'لل'];
const ENDINGS = ['', '', 'ة', 'ات', 'ين', 'ها'];

/** The word of a rank: the common ones are short. */
export function wordOf(rank: number): string {
  const [stem, kind] = [Math.floor(rank / 6), rank % 6];
  let rest = (Math.imul(stem + 1, 0x9e3779b1) >>> 0) + stem;
  let word = '';
  const length = 3 + Math.min(4, Math.floor(Math.log10(stem + 1)));
  for (let at = 0; at < length; at += 1) {
    word += LETTERS[rest % LETTERS.length] ?? '';
    rest = Math.floor(rest / LETTERS.length) + stem * (at + 1);
  }
  return `${BEGINNINGS[kind] ?? ''}${word}${ENDINGS[(stem + kind) % 6] ?? ''}`;
}

/**
 * How fast words become rare (Zipf and Mandelbrot): the commonest is in six articles of ten, the hundredth makes up 0.12 %
 * of a text, the thousandth 0.016 %, and 600,000 words hold 84,000 different ones. Without the offset the commonest made
 * up a seventh of every text; in real ones, once the stop words are out, it is 0.7 %.
 */
const STEEPNESS = 0.35;
const OFFSET = 150;

function draw(random: Random): number {
  const [first, last] = [(1 + OFFSET) ** -STEEPNESS, (VOCABULARY + OFFSET) ** -STEEPNESS];
  return Math.floor((first - random.next() * (first - last)) ** (-1 / STEEPNESS)) - OFFSET - 1;
}

export const textOf = (random: Random, words: number): string =>
  Array.from({ length: words }, () => wordOf(draw(random))).join(' ');

export interface Made {
  title: string;
  body: string;
}

export function articleOf(id: number): Made {
  const random = seededRandom(id * 7 + 1);
  return { title: textOf(random, 6), body: textOf(random, WORDS) };
}

const BATCH = 500;

/** Fills an empty, migrated database. */
export async function fillArchive(client: pg.Client, total: number, tell: (done: number) => void): Promise<void> {
  await client.query('set synchronous_commit = off');
  await client.query(`
    insert into section (slug, name) select 's' || i, 's' || i from generate_series(1, 8) i;
    insert into author (slug, name, sort_key) select 'a' || i, 'a' || i, 'a' || i from generate_series(1, 200) i;
    insert into issue (number, published_on) select i, date '2005-01-01' + i * 30 from generate_series(1, 240) i`);
  for (let first = 1; first <= total; first += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, total - first + 1) }, (_, index) => first + index);
    const made = ids.map(articleOf);
    await client.query(
      `insert into article (id, slug, title, body_html, body_text, status, published_on, published_at, section_id, issue_id, updated_at)
       select id, id::text, title, '', body, 'published', date '2005-01-01' + id * 7300 / $4::int,
         timestamptz '2005-01-01 00:00Z' + (id * 7300 / $4::int) * interval '1 day', 1 + id % 8, 1 + id % 240, now()
       from unnest($1::int[], $2::text[], $3::text[]) n(id, title, body)`,
      [ids, made.map(({ title }) => title), made.map(({ body }) => body), total],
    );
    await client.query(
      'insert into article_author (article_id, author_id, position) select id, 1 + id * 7 % 200, 0 from unnest($1::int[]) id',
      [ids],
    );
    tell(first + ids.length - 1);
  }
  await client.query(`select setval(pg_get_serial_sequence('article', 'id'), $1)`, [total]);
  await client.query('vacuum (analyze)');
}

const MARKS = ['\u064e', '\u064f', '\u0650', '\u0652'];

/** What readers ask: words of an article, spelled as readers spell, and some that are very common. */
export function questionsOf(total: number, count: number): string[] {
  const random = seededRandom(99);
  return Array.from({ length: count }, (_, index) => {
    if (index % 10 === 9) return [1, 2, 3].map(() => wordOf(random.between(20, 300))).join(' ');
    const words = articleOf(random.between(1, total)).body.split(' ');
    const from = random.between(0, words.length - 12);
    const asked = words.slice(from, from + random.between(2, index % 7 === 0 ? 10 : 4));
    const at = random.between(0, asked.length - 1);
    asked[at] = respelled(asked[at] ?? '', index % 5, random);
    return asked.join(' ');
  });
}

function respelled(word: string, how: number, random: Random): string {
  const at = random.between(1, Math.max(1, word.length - 2));
  if (how === 0) return word.slice(0, at) + word.slice(at + 1);
  if (how === 1) return `ال${word}`;
  if (how === 2) return [...word].map((letter) => letter + (random.chance(0.4) ? random.pick(MARKS) : '')).join('');
  return word;
}
