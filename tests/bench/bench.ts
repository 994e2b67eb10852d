import type { BenchDatabase } from './database';
import type { LoadTool } from './load/load';
import type { Targets } from './measures/targets';
import type { BenchOptions } from './options';
import type { Children } from './servers/children';
import type { Table } from './table';

/** What every measure is given. */
export interface Bench {
  options: BenchOptions;
  database: BenchDatabase;
  targets: Targets;
  children: Children;
  tool: LoadTool;
  /** The program's file; null where it is not installed. */
  nginx: string | null;
  say: (step: string) => void;
}

/** What a measure has found: for people, and for `--json`. */
export interface Finding {
  tables: Table[];
  data: unknown;
}
