import type { Encoding } from '../ask';
import type { Children } from '../servers/children';
import { findProgram } from '../servers/programs';
import { loadByAutocannon } from './autocannon';
import { loadByWrk, wrkVersion } from './wrk';

export interface LoadRequest {
  origin: string;
  /** Asked for in turn. */
  paths: readonly string[];
  encoding: Encoding;
  seconds: number;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Connections that broke and answers that did not come. */
  broken: number;
  /** Answers of 400 and above. */
  refused: number;
}

/** Something that asks as fast as it is answered, over CONNECTIONS connections. */
export interface LoadTool {
  /** With its version, for the report. */
  name: string;
  run(request: LoadRequest): Promise<LoadResult>;
}

/** wrk where it is installed; else autocannon, which comes with the packages and is itself slower than a fast server. */
export function chooseLoadTool(children: Children): LoadTool {
  const wrk = findProgram('wrk');
  if (wrk === null) return { name: 'autocannon', run: loadByAutocannon };
  return { name: wrkVersion(wrk), run: (request) => loadByWrk(children, wrk, request) };
}
