import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** The processes of a run: none outlives it, and each is ended by its own number. */
export interface Children {
  /** @throws Error once the run is being ended */
  start(program: string, args: readonly string[], options?: SpawnOptions): ChildProcess;
  /** Asks it to end, and after ten seconds makes it. */
  stop(child: ChildProcess): Promise<void>;
  /** Ends it without asking. */
  kill(child: ChildProcess): Promise<void>;
  /** Ends all, and lets no other begin. */
  stopAll(): Promise<void>;
}

const PATIENCE = 10_000;

export function keepChildren(): Children {
  const running = new Set<ChildProcess>();
  let ended = false;
  const stop = async (child: ChildProcess) => {
    if (hasEnded(child)) return;
    const closed = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await closed;
    clearTimeout(timer);
  };
  return {
    start: (program, args, options = {}) => {
      if (ended) throw new Error('the run is being ended');
      const child = spawn(program, args, options);
      running.add(child);
      child.once('exit', () => running.delete(child));
      // A program that cannot be started never exits.
      child.once('error', () => running.delete(child));
      return child;
    },
    stop,
    kill: async (child) => {
      if (hasEnded(child)) return;
      const closed = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await closed;
    },
    stopAll: async () => {
      ended = true;
      await Promise.all([...running].map(stop));
    },
  };
}

export const hasEnded = ({ exitCode, signalCode, pid }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

/** The end of what a child has said, for the message when it fails. */
export function lastWords(child: ChildProcess): () => string {
  let words = '';
  const keep = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => words.trim();
}
