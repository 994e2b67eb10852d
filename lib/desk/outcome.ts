/** What a server action of the desk answers: shown by the form that called it. Nothing that was typed is lost by it. */
export type Outcome<T = undefined> =
  | { kind: 'done'; value: T; message?: string }
  /** Some fields are wrong: a sentence for each, by the field's name. */
  | { kind: 'invalid'; errors: Record<string, string> }
  /** It cannot be done at all, and why. */
  | { kind: 'refused'; message: string };

export const done = (message?: string): Outcome => ({
  kind: 'done',
  value: undefined,
  ...(message !== undefined && { message }),
});
export const doneWith = <T>(value: T, message?: string): Outcome<T> => ({
  kind: 'done',
  value,
  ...(message !== undefined && { message }),
});
export const refused = (message: string): Outcome<never> => ({ kind: 'refused', message });
export const invalid = (errors: Record<string, string>): Outcome<never> => ({ kind: 'invalid', errors });
