import { askAll, type Encoding } from '../ask';
import type { Bench, Finding } from '../bench';
import { startBare } from '../servers/bare';
import { startNginx } from '../servers/nginx';
import type { Server, StaticServer } from '../servers/server';
import { startSite } from '../servers/site';
import { median, medianOf } from '../statistics';
import { loadCells, type Cell } from './load-cells';
import { loadTable, type CellResult, type Measured } from './load-table';

/** The machine may be busy with other things: each pair is measured back to back, so often, and the median counts. */
const ROUNDS = 3;
const WARM_UP_SECONDS = 1;

/** Requests a second and processor time for each, beside a bare Node server and nginx with the same bytes. */
export async function measureLoad(bench: Bench): Promise<Finding> {
  const { children, database, targets, options, nginx: program, say } = bench;
  const site = await startSite(children, database.url, targets.article.path);
  const bare = await startBare(children);
  const nginx = program === null ? null : await startNginx(children, program);
  const results: CellResult[] = [];
  for (const cell of await loadCells(targets, options.cells, site.origin)) {
    say(`Load: ${cell.title}`);
    results.push(await measureCell(bench, cell, { site, bare, nginx }));
  }
  for (const server of [site, bare, nginx]) await server?.stop();
  return { data: results, tables: [loadTable(results, bench.tool.name)] };
}

async function measureCell(
  bench: Bench,
  cell: Cell,
  { site, bare, nginx }: { site: Server; bare: StaticServer; nginx: StaticServer | null },
): Promise<CellResult> {
  const answers = await askAll(site.origin, cell.paths, cell.encoding);
  const wrong = answers.find(({ status }) => status !== cell.status);
  if (wrong) throw new Error(`${cell.title}: the site answers ${wrong.status}`);
  const byPath = new Map(answers.map((answer, index) => [cell.paths[index] ?? '', answer]));
  await bare.load(byPath);
  await nginx?.load(byPath);
  await run(bench, cell, site, cell.encoding, WARM_UP_SECONDS);
  await run(bench, cell, bare, cell.encoding, WARM_UP_SECONDS);
  const rounds: { site: Measured; bare: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ site: await run(bench, cell, site), bare: await run(bench, cell, bare) });
  }
  const compressed = cell.encoding === 'identity' ? 'identity' : nginx?.encoding;
  const { name, title, paths } = cell;
  return {
    ...{ name, title, urls: paths.length },
    bytes: median(answers.map(({ body }) => body.length)),
    sentAs: answers[0]?.headers['content-encoding'] ?? 'identity',
    site: middle(rounds.map((round) => round.site)),
    bare: middle(rounds.map((round) => round.bare)),
    rateOfBare: median(rounds.map((round) => round.site.perSecond / round.bare.perSecond)),
    cpuOfBare: medianOf(rounds.map((round) => quotient(round.site.cpuMicros, round.bare.cpuMicros))),
    nginx: nginx && (await run(bench, cell, nginx, compressed)),
  };
}

async function run(
  { tool, options }: Bench,
  { paths, encoding: usual, status }: Cell,
  server: Server,
  encoding: Encoding = usual,
  seconds = options.seconds,
): Promise<Measured> {
  const before = await server.usage();
  const result = await tool.run({ origin: server.origin, paths, encoding, seconds });
  const after = await server.usage();
  const { requests, perSecond, p50Ms, p99Ms, broken, refused } = result;
  const cpuMicros = before && after && ((after.cpuSeconds - before.cpuSeconds) * 1_000_000) / requests;
  return { perSecond, p50Ms, p99Ms, cpuMicros, failed: broken + (status === 404 ? 0 : refused) };
}

const quotient = (one: number | null, other: number | null): number | null => (one && other ? one / other : null);

/** Of several runs, the median of each number; failures are added up. */
function middle(runs: readonly Measured[]): Measured {
  return {
    perSecond: median(runs.map((one) => one.perSecond)),
    p50Ms: median(runs.map((one) => one.p50Ms)),
    p99Ms: median(runs.map((one) => one.p99Ms)),
    cpuMicros: medianOf(runs.map((one) => one.cpuMicros)),
    failed: runs.reduce((sum, one) => sum + one.failed, 0),
  };
}
