import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/auth/actor';
import { can, Forbidden, mayEdit, maySee, requirePermission } from '@/lib/auth/permissions';

const actor = (role: Role): Actor => ({ id: role, name: role, email: `${role}@example.org`, role });

describe('permissions', () => {
  it.each([
    ['owner', 'users.manage', true],
    ['editor', 'users.manage', false],
    ['author', 'users.manage', false],
    ['editor', 'articles.publish', true],
    ['author', 'articles.publish', false],
    ['author', 'articles.write', true],
    ['author', 'catalogue.manage', false],
    ['author', 'views.read', false],
  ] as const)('%s and %s: %s', (role, permission, allowed) => {
    expect(can(actor(role), permission)).toBe(allowed);
    if (allowed) requirePermission(actor(role), permission);
    else expect(() => requirePermission(actor(role), permission)).toThrow(Forbidden);
  });

  it.each([
    ['author', 'author', 'draft', true],
    ['author', 'author', 'published', false],
    ['author', 'editor', 'draft', false],
    ['author', null, 'draft', false],
    ['editor', 'author', 'published', true],
    ['owner', null, 'withdrawn', true],
  ] as const)('%s, begun by %s, %s: may edit %s', (role, createdById, status, allowed) => {
    expect(mayEdit(actor(role), { createdById, status })).toBe(allowed);
  });

  it('lets authors see what became of their own', () => {
    expect(maySee(actor('author'), { createdById: 'author' })).toBe(true);
    expect(maySee(actor('author'), { createdById: 'editor' })).toBe(false);
  });
});
