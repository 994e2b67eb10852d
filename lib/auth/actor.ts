/** Who asks: the person on whose behalf a desk query or command runs. Made from a session, or by a command of the terminal. */

export const ROLES = ['owner', 'editor', 'author'] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
}
