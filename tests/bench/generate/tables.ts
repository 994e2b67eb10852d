import type pg from 'pg';
import { titleFoldOf } from '@/lib/articles/prepare';
import type { Row } from './rows';

/** The statements that put articles into the database: each takes a whole batch, a column an array. */

const ARTICLE = {
  id: ['int', (row: Row) => row.id],
  slug: ['text', (row: Row) => row.slug],
  title: ['text', (row: Row) => row.title],
  subtitle: ['text', (row: Row) => row.subtitle],
  title_fold: ['text', (row: Row) => titleFoldOf(row)],
  excerpt: ['text', (row: Row) => row.excerpt],
  body_html: ['text', (row: Row) => row.html],
  body_text: ['text', (row: Row) => row.text],
  word_count: ['int', (row: Row) => row.words],
  status: ['article_status', () => 'published'],
  published_on: ['date', (row: Row) => row.publishedOn],
  published_at: ['timestamptz', (row: Row) => row.publishedAt],
  created_at: ['timestamptz', (row: Row) => row.publishedAt],
  updated_at: ['timestamptz', (row: Row) => row.publishedAt],
  section_id: ['int', (row: Row) => row.section],
  issue_id: ['int', (row: Row) => row.issue],
  page_start: ['int', (row: Row) => row.pageStart],
  page_end: ['int', (row: Row) => row.pageEnd],
  source: ['text', () => 'bench'],
  external_id: ['text', (row: Row) => String(row.id)],
} satisfies Columns<Row>;

const AUTHOR = {
  article_id: ['int', (pair: Pair) => pair.article],
  author_id: ['int', (pair: Pair) => pair.other],
  position: ['int', (pair: Pair) => pair.position],
} satisfies Columns<Pair>;

const TAG = {
  article_id: ['int', (pair: Pair) => pair.article],
  tag_id: ['int', (pair: Pair) => pair.other],
} satisfies Columns<Pair>;

/** Counted here and before, as one view after the other would have left the row (lib/views). */
const total = ({ counted, baseline }: Row): number => (counted ?? 0) + (baseline ?? 0);
const COUNTED = {
  article_id: ['int', (row: Row) => row.id],
  counted: ['bigint', (row: Row) => row.counted ?? 0],
  total: ['bigint', total],
  step: ['int', (row: Row) => Math.floor(Math.sqrt(total(row)))],
} satisfies Columns<Row>;

const BASELINE = {
  article_id: ['int', (row: Row) => row.id],
  views: ['bigint', (row: Row) => row.baseline],
  source: ['text', () => 'bench'],
  as_of: ['date', () => '2026-01-01'],
} satisfies Columns<Row>;

/** Each column's type in SQL, and its value. */
type Columns<T> = Record<string, [type: string, value: (one: T) => string | number | null]>;

interface Pair {
  article: number;
  other: number;
  position: number;
}

/** Writes articles with what hangs on them, in one transaction. */
export async function insertRows(client: pg.Client, rows: readonly Row[]): Promise<void> {
  const pairs = (others: (row: Row) => number[]): Pair[] =>
    rows.flatMap((row) => others(row).map((other, position) => ({ article: row.id, other, position })));
  await client.query('begin');
  await insert(client, 'article', ARTICLE, rows);
  await insert(
    client,
    'article_author',
    AUTHOR,
    pairs((row) => row.authors),
  );
  await insert(
    client,
    'article_tag',
    TAG,
    pairs((row) => row.tags),
  );
  await insert(
    client,
    'article_views',
    COUNTED,
    rows.filter((row) => total(row) > 0),
  );
  await insert(
    client,
    'view_baseline',
    BASELINE,
    rows.filter(({ baseline }) => baseline !== null),
  );
  await client.query('commit');
}

async function insert<T>(client: pg.Client, table: string, columns: Columns<T>, rows: readonly T[]): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const arrays = Object.values(columns).map(([type], index) => `$${index + 1}::${type}[]`);
  await client.query(
    `insert into ${table} (${names}) select * from unnest(${arrays.join(', ')})`,
    Object.values(columns).map(([, value]) => rows.map(value)),
  );
}
