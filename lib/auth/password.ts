import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 256;

/** A new password: long rather than contrived, and not one of those that are tried first. */
export const newPassword = z
  .string()
  .min(SHORTEST_PASSWORD)
  .max(LONGEST_PASSWORD)
  .refine((password) => !isGuessable(password), 'is easy to guess');

/** Few characters repeated, a run along the digits or the alphabet, or a word that every list of guesses begins with. */
function isGuessable(password: string): boolean {
  const characters = [...password.normalize('NFKC').toLowerCase()];
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, at) => Math.abs(code - (codes[at] ?? 0)) <= 1);
  if (new Set(characters).size < 4 || steps.length >= characters.length - 2) return true;
  return /^(password|qwerty(uiop)?|letmein|admin|khizana)[\d!.@]*$/u.test(characters.join(''));
}

/** For storing: scrypt with a salt of its own. */
export const hashOf = (password: string): Promise<string> => hashPassword(password);

/** Whether this is the password of that hash; false, after the same work, where there is none. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  if (password.length > LONGEST_PASSWORD) return false;
  if (hash) return verifyPassword({ hash, password });
  await hashPassword(password);
  return false;
}
