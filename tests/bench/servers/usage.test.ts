import { describe, expect, it } from 'vitest';
import { parseMetrics, parseProc } from './usage';

describe('parseMetrics', () => {
  it('finds processor time and memory', () => {
    const text = `# HELP process_cpu_seconds_total Total user and system CPU time spent in seconds.
# TYPE process_cpu_seconds_total counter
process_cpu_user_seconds_total 1.5
process_cpu_seconds_total 2.25
# TYPE process_resident_memory_bytes gauge
process_resident_memory_bytes{instance="a"} 1.5e+8
`;
    expect(parseMetrics(text)).toEqual({ cpuSeconds: 2.25, rssBytes: 150_000_000 });
  });

  it('is not content with one of them', () => {
    expect(parseMetrics('process_cpu_seconds_total 2.25\n')).toBeNull();
    expect(parseMetrics('<!doctype html>')).toBeNull();
  });
});

describe('parseProc', () => {
  const status = 'Name:\tnode\nVmPeak:\t 1000 kB\nVmRSS:\t  2048 kB\n';

  it('counts the fields after the name, whatever that holds', () => {
    const stat = '4711 (odd) name (x) S 1 4711 4711 0 -1 4194304 900 0 0 0 150 25 0 0 20 0 11 0 100 1 2';
    expect(parseProc(stat, status)).toEqual({ cpuSeconds: 1.75, rssBytes: 2_097_152 });
  });

  it('gives nothing for a process that is gone', () => {
    expect(parseProc('', '')).toBeNull();
    expect(parseProc('1 (a) Z 0 0 0 0 0 0 0 0 0 0 1 1 0', 'Name:\ta\nState:\tZ (zombie)\n')).toBeNull();
  });
});
