/** Where somebody without a session stands; to come back there after signing in would be a circle. */
const DOORS = 'sign-in|two-factor|setup|invite|reset';
const DESK = new RegExp(`^/admin(?:/(?!(?:${DOORS})(?:[/?]|$))[\\w/%-]*)?(?:\\?[\\w/%&=+.:~-]*)?$`, 'u');

/** The desk's page to go to after signing in: the one that was asked for when it is one of ours, else the first. */
export const deskPath = (asked: unknown): string => (typeof asked === 'string' && DESK.test(asked) ? asked : '/admin');

/** The sign-in page, which leads back to this page afterwards. */
export function signInPath(asked: string | null, door = '/admin/sign-in'): string {
  const path = deskPath(asked);
  return path === '/admin' ? door : `${door}?to=${encodeURIComponent(path)}`;
}
