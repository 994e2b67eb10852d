import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by a third over what is in use before it is cleared, where the engine would let it grow up to
 * fourfold: an import makes little that stays and very much that does not. It is no limit: one huge article takes what it
 * needs. An engine that does not know the flag says so and goes on.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=30');
