import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** The way to all of it. */
  all?: { href: string; text: string };
  children: ReactNode;
}

/** A part of the desk's first page. */
export const Panel = ({ title, all, children }: Props) => (
  <section className="panel">
    <h2>{title}</h2>
    {children}
    {all !== undefined && (
      <p className="panel-all">
        <a href={all.href}>{all.text}</a>
      </p>
    )}
  </section>
);
