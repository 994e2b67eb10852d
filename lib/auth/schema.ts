import { z } from 'zod';
import { toAsciiDigits } from '@/lib/arabic/numerals';
import { ROLES } from '@/lib/auth/actor';
import { newPassword } from '@/lib/auth/password';

/** What the forms of the sign-in pages, of the account and of the users send. */

const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}*$/u);
export const email = z.string().trim().toLowerCase().pipe(z.email().max(200));
const password = z.string().min(1).max(1_000);
const token = z.string().max(200);
const same = ({ password, again }: { password: string; again: string }) => password === again;
const notSame = { error: 'is not the same twice', path: ['again'] };

export const credentials = z.object({ email, password, to: z.string().optional() });
export const forgotten = z.object({ email });
export const firstOwner = z
  .object({ token, name, email, password: newPassword, again: z.string() })
  .refine(same, notSame);
export const chosenPassword = z.object({ token, password: newPassword, again: z.string() }).refine(same, notSame);
export const changedPassword = z
  .object({ current: password, password: newPassword, again: z.string() })
  .refine(same, notSame);
export const ownName = z.object({ name });
export const changedEmail = z.object({ email, current: password });
export const confirmation = z.object({ current: password });

/** Six digits from the telephone, in any digits, with any spaces; or a recovery code as it was shown. */
export const secondFactor = z.object({
  code: z.string().transform((code) => toAsciiDigits(code).replace(/[\s\u200e\u200f]/gu, '')),
  to: z.string().optional(),
});
export const oneCode = secondFactor.pick({ code: true });

export const oneSession = z.object({ id: z.string().max(100) });
export const invitation = z.object({ name, email, role: z.enum(ROLES) });
export const onePerson = z.object({ id: z.string().max(100) });
export const newRole = onePerson.extend({ role: z.enum(ROLES) });
