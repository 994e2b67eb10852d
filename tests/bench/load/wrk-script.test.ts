import { describe, expect, it } from 'vitest';
import { readWrk, wrkScript } from './wrk-script';

const OUTPUT = `Running 2s test @ http://127.0.0.1:39017/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   365.71us  339.66us  11.59ms   97.65%
    Req/Sec    92.29k     9.51k  104.34k    72.50%
  183671 requests in 2.00s, 1.11GB read
Requests/sec:  91802.38
Transfer/sec:    569.13MB
khizana-bench 183671 2000722 310 1204 2 5
`;

describe('readWrk', () => {
  it('reads the line of its own', () => {
    const result = readWrk(OUTPUT);
    expect(result).toEqual({
      ...{ requests: 183_671, perSecond: 183_671 / 2.000722 },
      ...{ p50Ms: 0.31, p99Ms: 1.204, broken: 2, refused: 5 },
    });
  });

  it.each([
    [''],
    ['unable to connect to 127.0.0.1:1 Connection refused'],
    ['khizana-bench 1 2 3'],
    ['x khizana-bench'],
  ])('finds nothing in %j', (output) => {
    expect(readWrk(output)).toBeNull();
  });
});

describe('wrkScript', () => {
  it('asks for several paths in turn', () => {
    const script = wrkScript(['/a', '/b?page=2']);
    expect(script).toContain('local paths = { "/a", "/b?page=2" }');
    expect(script).toContain('function request()');
  });

  it('leaves a single path to wrk, which is faster without a script', () => {
    expect(wrkScript(['/a'])).not.toContain('function request()');
  });
});
