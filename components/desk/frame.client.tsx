'use client';

import { usePathname } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { desk } from '@/content/desk/desk';
import { deskLocale } from '@/content/desk/locale';
import { site } from '@/content/site';

interface Props {
  name: string;
  role: keyof typeof desk.roles;
  rooms: { key: keyof typeof desk.nav; href: string }[];
  signOut: () => Promise<void>;
  children: ReactNode;
}

/** What stands around every page of the desk: the rooms at the side (above, on a phone), who is there, the way out. */
export function DeskFrame({ name, role, rooms, signOut, children }: Props) {
  const here = usePathname();
  const [isOpen, setOpen] = useState(false);
  const isHere = (href: string) => (href === '/admin' ? here === href : here.startsWith(href));
  return (
    <div className="desk">
      <a className="skip" href="#content">
        {desk.skip}
      </a>
      <header className="desk-side">
        <p className="desk-name">
          <a href="/admin">{site.name}</a>
        </p>
        <button
          type="button"
          className="button desk-menu"
          aria-expanded={isOpen}
          aria-controls="rooms"
          onClick={() => setOpen(!isOpen)}
        >
          {desk.openMenu}
        </button>
        <div id="rooms" className="desk-rooms" {...(isOpen && { 'data-open': true })}>
          <nav aria-label={desk.menu}>
            <ul>
              {rooms.map(({ key, href }) => (
                <li key={key}>
                  <a href={href} {...(isHere(href) && { 'aria-current': 'page' as const })}>
                    {desk.nav[key]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="desk-who">
            <a href="/admin/account">
              <bdi>{name}</bdi> <small>{desk.roles[role]}</small>
            </a>
            <a href="/" target="_blank" rel="noreferrer">
              {desk.toSite}
            </a>
            <form action={signOut}>
              <button type="submit" className="link-button">
                {desk.signOut}
              </button>
            </form>
          </div>
        </div>
      </header>
      <main id="content" className="desk-main" tabIndex={-1}>
        {/* Otherwise the browser's language would turn the arrow keys round and speak from the calendars. */}
        <I18nProvider locale={deskLocale}>{children}</I18nProvider>
      </main>
    </div>
  );
}
