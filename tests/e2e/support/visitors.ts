import { randomInt } from 'node:crypto';

/** Somewhere else each time: the database may still know the visitors of an earlier run. */
let last = randomInt(2 ** 24);

/** An address that no other visitor of this run has, of a network that nobody on the internet has (RFC 1918). */
export function newAddress(): string {
  last = (last + 1) % 2 ** 24;
  return `10.${last >> 16}.${(last >> 8) & 255}.${last & 255}`;
}
