import { print } from '@/lib/cli/terminal';
import type { Bench, Finding } from './bench';
import type { BenchDatabase } from './database';
import { chooseLoadTool } from './load/load';
import { drawMachine, type Machine } from './machine';
import { measureCold } from './measures/cold';
import { measureEdit } from './measures/edit';
import { measureLoad } from './measures/load';
import { measureStart } from './measures/start';
import { findTargets } from './measures/targets';
import { measureWire } from './measures/wire';
import type { BenchOptions, MeasureName } from './options';
import type { Children } from './servers/children';
import { findProgram } from './servers/programs';
import { drawTable } from './table';

/** What a run has to work with. */
interface Work {
  options: BenchOptions;
  children: Children;
  /** The database of that many articles. */
  open: (articles: number) => Promise<BenchDatabase>;
  say: (step: string) => void;
  machine: Omit<Machine, 'articles' | 'postgres' | 'loadTool'>;
}

const SMALL = 1_000;

/** Takes the measures that were asked for, one after another, and prints each as soon as it is there. */
export async function runMeasures({ options, children, open, say, machine }: Work): Promise<void> {
  const { articles, measures, compare, json } = options;
  const database = await open(articles);
  const targets = await findTargets(database.client);
  const tool = chooseLoadTool(children);
  const bench: Bench = { options, database, targets, children, tool, nginx: findProgram('nginx'), say };
  const openSmall = async () => {
    const small = await open(SMALL);
    return { database: small, targets: await findTargets(small.client) };
  };
  const how: Record<MeasureName, () => Promise<Finding>> = {
    start: () => measureStart(bench),
    wire: () => measureWire(bench),
    edit: () => measureEdit(bench),
    cold: async () => measureCold(bench, compare ? await openSmall() : null),
    load: () => measureLoad(bench),
  };
  const facts: Machine = { articles, postgres: database.version, loadTool: tool.name, ...machine };
  if (!json) print(drawMachine(facts));
  const data: Record<string, unknown> = { machine: facts };
  for (const name of measures) {
    const finding = await how[name]();
    data[name] = finding.data;
    if (!json) for (const table of finding.tables) print(drawTable(table));
  }
  if (json) print(JSON.stringify(data, null, 2));
}
