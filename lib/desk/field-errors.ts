import type { z } from 'zod';
import { fieldErrors } from '@/content/desk/field-errors';
import { fill } from '@/content/strings';

/**
 * A sentence in Arabic for each field that a schema refuses, by the field's name (a path joined by dots). The first
 * fault of a field is enough. Messages that a schema gives itself are translated by content/desk/field-errors.ts.
 */
export function fieldErrorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join('.')] ??= sentence(issue);
  return errors;
}

function sentence(issue: z.core.$ZodIssue): string {
  const own = fieldErrors.messages[issue.message];
  if (own !== undefined) return own;
  if (issue.code === 'too_small') {
    const { minimum, origin } = issue;
    return origin === 'string' && Number(minimum) <= 1
      ? fieldErrors.empty
      : fill(origin === 'string' ? fieldErrors.short : fieldErrors.small, { n: String(minimum) });
  }
  if (issue.code === 'too_big') {
    return fill(issue.origin === 'string' ? fieldErrors.long : fieldErrors.big, { n: String(issue.maximum) });
  }
  if (issue.code === 'invalid_format' && issue.format === 'email') return fieldErrors.email;
  if (issue.code === 'invalid_format' && issue.format === 'url') return fieldErrors.url;
  return fieldErrors.wrong;
}

/** What is wrong when others have this name or this address already; null when there are no others. */
export function takenField(others: readonly { name: string }[], name: string): Record<string, string> | null {
  if (others.length === 0) return null;
  const field = others.some((other) => other.name === name) ? 'name' : 'slug';
  return { [field]: fieldErrors.messages['is taken'] ?? fieldErrors.wrong };
}
