import { createHash } from 'node:crypto';
import { networkOf } from '@/lib/views/visitor';

/** Something that may be tried in vain a few times, before each next try has to wait. */
export interface Attempt {
  key: string;
  /** Failures until the first wait. */
  free: number;
  /** Whether one success forgets all failures: those of an account, not those of an address, where others fail too. */
  forgets: boolean;
}

/** Seconds: the first wait, which each further failure doubles, and the longest. */
export const WAITS = { first: 30, longest: 900 } as const;
/** Seconds without a failure after which the count begins anew. */
export const FORGOTTEN_AFTER = 86_400;

// What is typed into the field of the e-mail may be a password: the table holds neither.
const keyOf = (kind: string, of: string): string =>
  `${kind}:${createHash('sha256').update(of).digest('base64url').slice(0, 32)}`;
const named = (email: string): string => email.trim().toLowerCase();

/** Every try at an account's password, whether there is such an account or not. */
export const accountAttempt = (email: string): Attempt => ({
  ...{ key: keyOf('account', named(email)), free: 5, forgets: true },
});

/** Every try from an address (an IPv6 network of 64 bits). A whole office may share one. */
export const addressAttempt = (address: string): Attempt => ({
  ...{ key: keyOf('address', networkOf(address)), free: 20, forgets: false },
});

/** Letters with a link: each counts, since none fails. */
export const letterAttempts = (email: string, address: string): Attempt[] => [
  { key: keyOf('letter-to', named(email)), free: 3, forgets: false },
  { key: keyOf('letter-from', networkOf(address)), free: 10, forgets: false },
];
