import { readFile } from 'node:fs/promises';
import { ask } from '../ask';

/** What a process has used since its start. */
export interface Usage {
  cpuSeconds: number;
  rssBytes: number;
}

/** Reads a process's usage; null where it cannot be known. */
export type UsageReader = () => Promise<Usage | null>;

/** From the process's own Prometheus endpoint where it has one, else from the system (Linux). */
export const siteUsage =
  (pid: number, metricsPort: number): UsageReader =>
  async () =>
    (await usageFromEndpoint(metricsPort)) ?? systemUsage(pid)();

/** From /proc, in hundredths of a second; null elsewhere than on Linux. */
export const systemUsage =
  (pid: number): UsageReader =>
  async () => {
    const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => null);
    const [stat, status] = await Promise.all([read('stat'), read('status')]);
    return stat === null || status === null ? null : parseProc(stat, status);
  };

async function usageFromEndpoint(port: number): Promise<Usage | null> {
  try {
    const { status, body } = await ask(`http://127.0.0.1:${port}/metrics`, 'identity');
    return status === 200 ? parseMetrics(body.toString()) : null;
  } catch {
    return null;
  }
}

/** The two numbers out of Prometheus's text format; null when one is missing. */
export function parseMetrics(text: string): Usage | null {
  const value = (name: string) => Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)`, 'mu').exec(text)?.[1] ?? NaN);
  const usage = { cpuSeconds: value('process_cpu_seconds_total'), rssBytes: value('process_resident_memory_bytes') };
  return Number.isNaN(usage.cpuSeconds + usage.rssBytes) ? null : usage;
}

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock (proc(5), USER_HZ). */
const TICKS = 100;

/** From /proc/PID/stat and /proc/PID/status; null when they are not what proc(5) says. */
export function parseProc(stat: string, status: string): Usage | null {
  // The program's name stands in brackets and may hold anything: fields are counted after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const cpuSeconds = (Number(fields[11] ?? NaN) + Number(fields[12] ?? NaN)) / TICKS;
  const rssBytes = Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? NaN) * 1_024;
  return Number.isNaN(cpuSeconds + rssBytes) ? null : { cpuSeconds, rssBytes };
}
