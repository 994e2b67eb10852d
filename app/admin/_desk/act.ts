import type { z } from 'zod';
import { desk } from '@/content/desk/desk';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden } from '@/lib/auth/permissions';
import { isSameOrigin, requireActor } from '@/lib/auth/request';
import { fieldErrorsOf } from '@/lib/desk/field-errors';
import { invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { log } from '@/lib/log';

type Run<Input, T> = (actor: Actor, input: Input) => Promise<Outcome<T>>;

/**
 * A server action for a form: whoever calls it has been found to be signed in, to come from a page of ours, and to have
 * sent what the schema asks for. What the person may do is asked again in the data layer.
 * Fields whose names end in "[]" are arrays.
 */
export const formAction =
  <S extends z.ZodType, T = undefined>(schema: S, run: Run<z.output<S>, T>) =>
  (_previous: Outcome<T> | null, form: FormData): Promise<Outcome<T>> =>
    act(schema, fieldsOf(form), run, requireActor);

/** The same for a call with a value, from a component. */
export const valueAction =
  <S extends z.ZodType, T = undefined>(schema: S, run: Run<z.output<S>, T>) =>
  (input: z.input<S>): Promise<Outcome<T>> =>
    act(schema, input, run, requireActor);

/** The same for a form before the desk's door, where nobody is signed in yet. */
export const doorAction =
  <S extends z.ZodType>(schema: S, run: (input: z.output<S>) => Promise<Outcome>) =>
  (_previous: Outcome | null, form: FormData): Promise<Outcome> =>
    act(
      schema,
      fieldsOf(form),
      (_nobody: null, input) => run(input),
      () => Promise.resolve(null),
    );

async function act<S extends z.ZodType, T, Who extends Actor | null>(
  schema: S,
  input: unknown,
  run: (who: Who, input: z.output<S>) => Promise<Outcome<T>>,
  whoAsks: () => Promise<Who>,
): Promise<Outcome<T>> {
  if (!(await isSameOrigin())) return refused(desk.refused.origin);
  const who = await whoAsks();
  const parsed = schema.safeParse(input);
  if (!parsed.success) return invalid(fieldErrorsOf(parsed.error));
  try {
    return await run(who, parsed.data);
  } catch (error) {
    if (error instanceof Forbidden) {
      log().warn({ err: error }, 'refused');
      return refused(desk.refused.permission);
    }
    // The framework's own way of saying «redirect» passes.
    if (error instanceof Error && 'digest' in error) throw error;
    log().error({ err: error, user: who?.id }, 'an action of the desk failed');
    return refused(desk.refused.failed);
  }
}

/** The fields of a form as the schemas see them. The framework's own fields begin with "$". */
function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue;
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = form.getAll(name);
    else fields[name] = form.get(name);
  }
  return fields;
}
