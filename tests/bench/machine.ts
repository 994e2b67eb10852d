import os from 'node:os';

/** The facts without which no number means anything. */
export interface Machine {
  articles: number;
  system: string;
  cores: number;
  processor: string;
  memoryGigabytes: number;
  node: string;
  postgres: string;
  loadTool: string;
  /** Of the last minute before the start. */
  loadAverage: number;
  date: string;
}

const GIGABYTE = 1_073_741_824;

/** Asked for before anything is started. */
export const describeMachine = (): Omit<Machine, 'articles' | 'postgres' | 'loadTool'> => ({
  system: `${os.type()} ${os.machine()}`,
  cores: os.availableParallelism(),
  processor: os.cpus()[0]?.model ?? 'unknown',
  memoryGigabytes: Math.round(os.totalmem() / GIGABYTE),
  node: process.versions.node,
  loadAverage: Math.round((os.loadavg()[0] ?? 0) * 100) / 100,
  date: new Date().toISOString().slice(0, 10),
});

/** One paragraph. */
export function drawMachine(machine: Machine): string {
  const { articles, system, cores, processor, memoryGigabytes, node, postgres, loadTool, loadAverage, date } = machine;
  return [
    `${articles.toLocaleString('en-US')} articles of about 800 words; ${date}; ${system}, ${cores} cores (${processor}),`,
    `${memoryGigabytes} GB; Node ${node}, PostgreSQL ${postgres}, ${loadTool}; load average at the start ${loadAverage}.\n`,
  ].join('\n');
}
