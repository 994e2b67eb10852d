export const COOKIE_PREFIX = 'khizana';

/** As the library names it; with the prefix by which browsers take it over https alone. */
const NAMED = new RegExp(`(?:^|;\\s*)(?:__Secure-)?${COOKIE_PREFIX}\\.session_token=([^;]+)`, 'u');

/**
 * The token of the session that a request names by its cookie; null without one. The signature behind it is not looked
 * at: a token that the database knows is proof enough, and what it opens here is only not to be counted.
 */
export function sessionTokenOf(cookies: string | undefined): string | null {
  const value = cookies === undefined ? undefined : NAMED.exec(cookies)?.[1];
  if (value === undefined) return null;
  try {
    return decodeURIComponent(value).split('.', 1)[0] || null;
  } catch {
    return null;
  }
}
