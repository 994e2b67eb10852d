import type { ReactNode } from 'react';
import { signOut } from '@/app/admin/_desk/sign-out';
import { DeskFrame } from '@/components/desk/frame.client';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';

/** The frame of the desk. Each page and action asks for itself who is there: this is not the lock. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const rooms = ROOMS.filter(({ permission }) => can(actor, permission)).map(({ key, href }) => ({ key, href }));
  return (
    <DeskFrame name={actor.name} role={actor.role} rooms={rooms} signOut={signOut}>
      {children}
    </DeskFrame>
  );
}

const ROOMS = [
  { key: 'home', href: '/admin', permission: 'articles.write' },
  { key: 'articles', href: '/admin/articles', permission: 'articles.write' },
  { key: 'media', href: '/admin/media', permission: 'media.use' },
  { key: 'issues', href: '/admin/issues', permission: 'catalogue.manage' },
  { key: 'sections', href: '/admin/sections', permission: 'catalogue.manage' },
  { key: 'authors', href: '/admin/authors', permission: 'catalogue.manage' },
  { key: 'tags', href: '/admin/tags', permission: 'catalogue.manage' },
  { key: 'series', href: '/admin/series', permission: 'catalogue.manage' },
  { key: 'views', href: '/admin/views', permission: 'views.read' },
  { key: 'search', href: '/admin/search', permission: 'search.read' },
  { key: 'redirects', href: '/admin/redirects', permission: 'redirects.manage' },
  { key: 'imports', href: '/admin/imports', permission: 'imports.read' },
  { key: 'users', href: '/admin/users', permission: 'users.manage' },
  { key: 'settings', href: '/admin/settings', permission: 'settings.manage' },
  { key: 'export', href: '/admin/export', permission: 'archive.export' },
  { key: 'audit', href: '/admin/audit', permission: 'audit.read' },
] as const;
