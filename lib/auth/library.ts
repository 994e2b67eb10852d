import { isAPIError } from 'better-auth/api';

/**
 * What the auth library refuses, by its code, such as INVALID_EMAIL_OR_PASSWORD; null when it did not. Anything else that
 * goes wrong is a failure, and stays one: a database that is away must not look like a wrong password.
 */
export async function refusalOf<T>(work: Promise<T>): Promise<{ value: T } | { code: string }> {
  try {
    return { value: await work };
  } catch (error) {
    const code = isAPIError(error) && error.statusCode < 500 ? error.body?.code : undefined;
    if (typeof code === 'string') return { code };
    throw error;
  }
}
