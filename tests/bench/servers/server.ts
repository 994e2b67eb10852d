import type { Answer, Encoding } from '../ask';
import type { UsageReader } from './usage';

/** A server that can be put under load. */
export interface Server {
  /** Scheme, host and port. */
  origin: string;
  usage: UsageReader;
  stop(): Promise<void>;
}

/** A server that answers with bytes that were made before. */
export interface StaticServer extends Server {
  /** How it has to be asked, so that it sends the compressed bytes. */
  encoding: Encoding;
  /** What it answers from here on, by path. */
  load(answers: ReadonlyMap<string, Answer>): Promise<void>;
}
