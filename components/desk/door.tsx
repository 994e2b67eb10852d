import type { ReactNode } from 'react';
import { site } from '@/content/site';

/** A page before the desk's door: one small column, and one thing to do. */
export const Door = ({ title, children }: { title: string; children: ReactNode }) => (
  <main id="content" className="door">
    <p className="desk-name">{site.name}</p>
    <h1>{title}</h1>
    {children}
  </main>
);
