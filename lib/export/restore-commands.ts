import pg from 'pg';
import { z } from 'zod';
import { newCleaner, restoredArticle, restoredRevision, type Cleaner } from '@/lib/articles/restore-commands';
import { BundleFault, checkBundle, filesOf, mediaOf, readTable } from '@/lib/export/bundle/read-bundle';
import type { Manifest } from '@/lib/export/bundle/manifest';
import type { Source } from '@/lib/export/bundle/source';
import type { Line, Table } from '@/lib/export/bundle/table';
import { SERIAL, TABLES } from '@/lib/export/bundle/tables';
import type { Progress } from '@/lib/export/progress';
import { directDatabaseUrl } from '@/lib/env';
import { CHANNEL } from '@/lib/freshness/announce';
import { ALL, SETTINGS } from '@/lib/freshness/tags';
import { wordsOf } from '@/lib/media/commands';
import { restoreFiles } from '@/lib/media/restore-commands';
import { rebuildIndex } from '@/lib/search/build-commands';

export interface RestoreOptions {
  /** Without it every line is checked and tried in the database, and nothing stays. */
  write: boolean;
  progress?: Progress;
}

/**
 * Brings an archive back from a bundle into one that holds none: everything with its ids, or nothing. Triggers keep what
 * follows from the rows; the index of the search is made anew at the end.
 * @throws BundleFault saying what is wrong with the bundle, or that the archive is not empty
 */
export async function restoreBundle(source: Source, { write, progress = quiet }: RestoreOptions): Promise<Manifest> {
  const manifest = await checkBundle(source, progress);
  const media = mediaOf(source);
  const client = new pg.Client({ connectionString: directDatabaseUrl(), application_name: 'khizana-restore' });
  await client.connect();
  try {
    await client.query('begin');
    await makeRoom(client);
    await restoreTables(client, source, manifest, progress);
    await continueIds(client, manifest);
    const open = (name: string) => source.open(`media/${name}`);
    const tell = (done: number, of: number) => progress('media files', done, of);
    const drop = write ? await restoreFiles(media, open, tell) : null;
    try {
      await client.query(write ? 'commit' : 'rollback');
    } catch (error) {
      await drop?.();
      throw error;
    }
  } finally {
    // What was not committed ends with the connection.
    await client.end();
  }
  if (write) await rebuildIndex((done, of) => progress('search', done, of));
  return manifest;
}

const quiet = () => undefined;

/** What is left where there were articles once makes way; articles, files and redirects themselves never do. */
async function makeRoom(client: pg.Client): Promise<void> {
  await client.query('lock table article, media, redirect in share row exclusive mode');
  for (const [table, noun] of [
    ['article', 'articles'],
    ['media', 'files'],
    ['redirect', 'redirects'],
  ]) {
    const { rowCount } = await client.query(`select from ${table} limit 1`);
    if (rowCount !== 0) {
      throw new BundleFault(`The archive holds ${noun} already: a bundle is imported into an empty one only.
Start with a database of its own and KHIZANA_SAMPLE=0, or remove the sample first: npm run sample -- remove`);
    }
  }
  for (const { table } of TABLES.toReversed()) {
    await client.query(`delete from ${table}${table === 'setting' ? ` where name like 'site.%'` : ''}`);
  }
  // Openings of articles that are gone would be counted for those that come.
  await client.query('delete from view_seen');
  await client.query('update search_stat set ready = false');
}

async function restoreTables(client: pg.Client, source: Source, manifest: Manifest, progress: Progress) {
  const clean = newCleaner();
  const later: Later[] = [];
  const named = new Set([...mediaOf(source), ...manifest.missing]);
  for (const table of TABLES) {
    // The triggers have noted every article: what harvesters are told of is what the bundle says.
    if (table.table === 'harvest_change') await client.query('delete from harvest_change');
    const of = manifest.lines[table.name] ?? 0;
    let done = 0;
    let rows: Line[] = [];
    let bytes = 0;
    const write = async () => {
      await insert(client, table, rows);
      progress(table.name, (done += rows.length), of);
      [rows, bytes] = [[], 0];
    };
    for await (const line of readTable(source, table, of)) {
      if (table.table === 'article') later.push(laterOf.parse(line));
      if (table.table === 'media') requireFiles(line, named);
      const row = completed(table, line, clean);
      rows.push(row);
      bytes += typeof row['body_html'] === 'string' ? row['body_html'].length : 100;
      if (rows.length >= MOST_ROWS || bytes > MOST_BYTES) await write();
    }
    if (rows.length > 0) await write();
    if (table.table === 'draft') await point(client, later);
  }
}

const MOST_ROWS = 1_000;
const MOST_BYTES = 8 * 1_048_576;

function requireFiles(line: Line, named: ReadonlySet<string>): void {
  const absent = filesOf(line).find((path) => !named.has(path));
  if (absent !== undefined)
    throw new BundleFault(`media/${absent} is missing, and a line of data/media.jsonl names it`);
}

const articleLine = z.looseObject({
  published_on: z.string().nullable(),
  printed_hijri: z.string().nullable(),
  body_html: z.string(),
  note_html: z.string().nullable(),
});
const revisionLine = z.looseObject({ body_html: z.string(), note_html: z.string().nullable() });
const mediaLine = z.looseObject({ name: z.string(), alt: z.string(), caption: z.string(), credit: z.string() });

/** The line with the columns that follow from it. */
function completed({ table }: Table, line: Line, clean: Cleaner): Line {
  switch (table) {
    case 'article':
      // The revision that is live comes after its article.
      return { ...restoredArticle(articleLine.parse(line), clean), live_revision_id: null };
    case 'revision':
      return restoredRevision(revisionLine.parse(line), clean);
    case 'media':
      return { ...line, words: wordsOf(mediaLine.parse(line)) };
    case 'article_views':
      return { ...line, step: Math.floor(Math.sqrt(Number(line['total']))) };
    default:
      return line;
  }
}

async function insert(client: pg.Client, { table, name }: Table, rows: Line[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ');
  const text = `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`;
  try {
    await client.query(text, [JSON.stringify(rows)]);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new BundleFault(`data/${name}.jsonl: ${error.detail ?? error.message}`);
  }
}

const laterOf = z.object({ id: z.number(), live_revision_id: z.number().nullable(), changed_at: z.string() });
type Later = z.output<typeof laterOf>;

/** What could not be said of an article before its revisions and drafts were there. */
async function point(client: pg.Client, later: Later[]): Promise<void> {
  for (let from = 0; from < later.length; from += MOST_ROWS) {
    const portion = JSON.stringify(later.slice(from, from + MOST_ROWS));
    const wrong = await client.query<{ id: number }>(
      `select l.id from json_to_recordset($1::json) l(id int, live_revision_id int)
       where l.live_revision_id is not null
         and not exists (select from revision r where r.id = l.live_revision_id and r.article_id = l.id) limit 1`,
      [portion],
    );
    if (wrong.rows[0])
      throw new BundleFault(`data/articles.jsonl: the live revision of article ${wrong.rows[0].id} is none`);
    await client.query(
      `update article a set live_revision_id = l.live_revision_id, changed_at = l.changed_at
       from json_to_recordset($1::json) l(id int, live_revision_id int, changed_at timestamptz) where a.id = l.id`,
      [portion],
    );
  }
}

async function continueIds(client: pg.Client, { lastIds }: Manifest): Promise<void> {
  for (const table of SERIAL) {
    const { rows } = await client.query<{ highest: number }>(`select coalesce(max(id), 0) as highest from ${table}`);
    const last = Math.max(lastIds[table] ?? 0, rows[0]?.highest ?? 0);
    await client.query(`select setval(pg_get_serial_sequence($1, 'id'), $2, $3)`, [table, Math.max(last, 1), last > 0]);
  }
  for (const tag of [SETTINGS, ALL]) await client.query('select pg_notify($1, $2)', [CHANNEL, tag]);
}
