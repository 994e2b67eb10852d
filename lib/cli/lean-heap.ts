import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by a third over what is in use before it is cleared, where the engine would let it grow up to
 * fourfold: an import makes little that stays and very much that does not. It is no limit: one huge article takes what it
 * needs. And the database's client, which is WebAssembly, runs as it was compiled first: compiling it better takes fifty
 * megabytes, which are not given back, and our rows do not go through it. An engine that does not know a flag says so
 * and goes on.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
}
