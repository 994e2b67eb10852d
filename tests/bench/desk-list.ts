import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { parseDeskFilter, type Cursor, type Params } from '@/lib/articles/desk-filter';
import type { Actor } from '@/lib/auth/actor';
import { prepareSources } from '@/lib/build/products';
import { requireEnvironment } from '@/lib/cli/environment';
import { print, runCommand } from '@/lib/cli/terminal';
import { provideDatabaseUrl } from '@/lib/env';
import { openBench, startCluster } from './database';
import { stepTeller } from './progress';
import { percentile } from './statistics';
import { drawTable, show } from './table';

/** `npm run bench:desk`: how long the desk's list takes over a hundred thousand articles, by what it is asked for. */

const RUNS = 40;

/** What editors ask for; {n} is another number at each run. */
const ASKED: Record<string, Params> = {
  'as it opens': {},
  'published, by date': { status: 'published', sort: 'published' },
  'all, by date, oldest first': { sort: 'published', dir: 'asc' },
  'by views': { sort: 'views' },
  'by views, fewest first': { sort: 'views', dir: 'asc' },
  'by title': { sort: 'title' },
  'drafts': { status: 'draft' },
  'waiting changes': { status: 'pending' },
  'a section': { section: '{section}' },
  'a section, by views': { section: '{section}', sort: 'views' },
  'an author': { author: '{author}' },
  'a tag, by title': { tag: '{tag}', sort: 'title' },
  'an issue': { issue: '{issue}' },
  'a month': { from: '2015-03-01', to: '2015-03-31' },
  'two letters typed': { q: 'كت' },
  'a word typed': { q: '{word}' },
  'two words, by date': { q: '{word} {word2}', sort: 'published' },
  'words that are nowhere': { q: 'قسطنطينوبوليس' },
  'a number': { q: '{issue}' },
  'mine, of an editor': { mine: '1' },
};

await runCommand(async () => {
  requireEnvironment();
  const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } });
  const say = stepTeller();
  await prepareSources(say);
  const cluster = await startCluster(say);
  const { disconnect } = await import('@/lib/db/client');
  try {
    const articles = Number(values.articles);
    const bench = await openBench(cluster, articles, say, `desk_${articles}`);
    const actors = await makeDesk(bench.client);
    provideDatabaseUrl(bench.url);
    print(drawTable(await measure(bench.client, actors, articles)));
    await bench.close();
  } finally {
    await disconnect();
    await cluster.release();
  }
});

/** Two people and what they do: some drafts, waiting changes, withdrawn pieces. Once; the database is kept. */
async function makeDesk(client: pg.Client): Promise<Record<'editor' | 'author', Actor>> {
  const known = await client.query<Actor>('select id, name, email, role::text from "user" order by role');
  const actor = (role: 'editor' | 'author', id = randomUUID()): Actor => ({ id, name: role, email: role, role });
  const actors = { editor: known.rows[0] ?? actor('editor'), author: known.rows[1] ?? actor('author') };
  if (known.rows.length > 0) return actors;
  for (const { id, name, role } of Object.values(actors))
    await client.query('insert into "user" (id, name, email, role, updated_at) values ($1, $2, $2, $3, now())', [
      ...[id, name, role],
    ]);
  await client.query(`
    update article set status = (case when id % 400 = 0 then 'draft' when id % 400 = 1 then 'withdrawn' else 'scheduled'
      end)::article_status where id % 400 < 3;
    update article set trashed_at = now() where id % 2000 = 0;
    insert into draft (article_id, content, saved_at) select id, jsonb_build_object('title', title, 'bodyHtml', body_html), now()
      from article where id % 400 in (0, 7)`);
  await client.query('update article set created_by_id = $1 where id % 300 = 0', [actors.author.id]);
  await client.query('update article set created_by_id = $1 where id % 50 = 1', [actors.editor.id]);
  await client.query('vacuum (analyze)');
  return actors;
}

async function measure(client: pg.Client, { editor, author }: Record<'editor' | 'author', Actor>, articles: number) {
  const { countByStatus, listForDesk } = await import('@/lib/articles/desk-list-queries');
  const names = async (sql: string) => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  const values: Record<string, string[]> = {
    section: await names('select id::text as name from section order by id'),
    author: await names('select id::text as name from author order by id limit 40'),
    tag: await names('select id::text as name from tag order by id limit 40'),
    issue: await names('select id::text as name from issue order by id limit 40'),
    word: await names(
      `select split_part(title_fold, ' ', 2) as name from article where id % 2503 = 1 order by id limit 40`,
    ),
    word2: await names(
      `select split_part(title_fold, ' ', 3) as name from article where id % 2503 = 1 order by id limit 40`,
    ),
  };
  const fillIn = (asked: Params, run: number): Params =>
    Object.fromEntries(
      Object.entries(asked).map(([name, text]) => [
        name,
        String(text).replace(/\{(\w+)\}/gu, (_, key: string) => values[key]?.[run % (values[key].length || 1)] ?? ''),
      ]),
    );
  const rows: string[][] = [];
  const row = async (name: string, work: (run: number) => Promise<number>) => {
    const times: number[] = [];
    let found = 0;
    for (let run = -3; run < RUNS; run += 1) {
      const started = performance.now();
      found = await work(Math.max(run, 0));
      if (run >= 0) times.push(performance.now() - started);
    }
    rows.push([name, show(percentile(times, 0.5), 1), show(percentile(times, 0.95), 1), show(found)]);
  };
  for (const [name, asked] of Object.entries(ASKED))
    await row(name, async (run) => (await listForDesk(editor, parseDeskFilter(fillIn(asked, run)))).total);
  await row('what an author sees', async () => (await listForDesk(author, parseDeskFilter({}))).total);
  const walk = parseDeskFilter({ sort: 'published', status: 'published' });
  let cursor: Cursor | null = null;
  await row('page after page, by date', async () => {
    const page = await listForDesk(editor, walk, cursor);
    cursor = page.next;
    return page.total;
  });
  await row('the numbers of the tabs', async () => (await countByStatus(editor)).all);
  return {
    title: `The desk's list, ${show(articles)} articles`,
    head: ['asked for', 'p50 ms', 'p95 ms', 'found (at most 1,001)'],
    rows,
  };
}
