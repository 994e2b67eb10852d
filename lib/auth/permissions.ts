import type { Actor, Role } from '@/lib/auth/actor';

/**
 * What each role may do. Every desk query and command asks here first, so that no page, action or route is the only
 * lock (style: secure by default).
 */
const GRANTS = {
  /** Articles of anyone; authors have their own drafts (mayEdit). */
  'articles.edit-all': ['owner', 'editor'],
  /** Publish, schedule, withdraw, correct, set the baseline of views. */
  'articles.publish': ['owner', 'editor'],
  'articles.write': ['owner', 'editor', 'author'],
  'articles.delete': ['owner', 'editor'],
  'media.use': ['owner', 'editor', 'author'],
  'media.manage': ['owner', 'editor'],
  /** Sections, authors, issues, tags. */
  'catalogue.read': ['owner', 'editor', 'author'],
  'catalogue.manage': ['owner', 'editor'],
  /** What was searched for and not found; words that mean the same. */
  'search.read': ['owner', 'editor'],
  'search.manage': ['owner', 'editor'],
  'redirects.manage': ['owner', 'editor'],
  'views.read': ['owner', 'editor'],
  'audit.read': ['owner', 'editor'],
  'imports.read': ['owner', 'editor'],
  /** Start, pause, go on with and undo runs. */
  'imports.manage': ['owner', 'editor'],
  'users.manage': ['owner'],
  'settings.manage': ['owner'],
  /** Everything at once, drafts too. */
  'archive.export': ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof GRANTS;

/** Thrown where somebody asks for what is not theirs: a bug of the interface or an attempt, never a normal outcome. */
export class Forbidden extends Error {
  constructor(actor: Actor, what: string) {
    super(`${actor.role} ${actor.id} may not: ${what}`);
    this.name = 'Forbidden';
  }
}

export const can = ({ role }: Pick<Actor, 'role'>, permission: Permission): boolean =>
  (GRANTS[permission] as readonly Role[]).includes(role);

/** @throws Forbidden */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw new Forbidden(actor, permission);
}

/** Whether this person may change this article: editors all, authors what they began, until it has been published. */
export const mayEdit = (actor: Actor, article: { createdById: string | null; status: string }): boolean =>
  can(actor, 'articles.edit-all') || (article.createdById === actor.id && article.status === 'draft');

/** Whether this person may look at it on the desk: authors also see what became of their own. */
export const maySee = (actor: Actor, article: { createdById: string | null }): boolean =>
  can(actor, 'articles.edit-all') || article.createdById === actor.id;
