import type { LoadResult } from './load';

/** How wrk's own line begins: its ordinary summary rounds, and leaves the 99th percentile out. */
const MARK = 'khizana-bench';

/** What wrk does in Lua: asks for the paths in turn, and says at the end what it has seen. */
export function wrkScript(paths: readonly string[]): string {
  const many = `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local requests, at = {}, 0
function init()
  for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path) end
end
function request()
  at = at % #requests + 1
  return requests[at]
end`;
  return `${paths.length > 1 ? many : ''}
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("${MARK} %d %d %d %d %d %d\\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.timeout, e.status))
end
`;
}

/** The result out of wrk's output, whose times are microseconds; null when the line is not there. */
export function readWrk(output: string): LoadResult | null {
  const line = new RegExp(`^${MARK}((?: \\d+){6})$`, 'mu').exec(output)?.[1];
  if (line === undefined) return null;
  const [requests = 0, duration = 0, p50 = 0, p99 = 0, broken = 0, refused = 0] = line.trim().split(' ').map(Number);
  const perSecond = requests / (duration / 1_000_000);
  return { requests, perSecond, p50Ms: p50 / 1_000, p99Ms: p99 / 1_000, broken, refused };
}
