import type { ReactNode } from 'react';
import { Footer } from '@/components/layout/footer';
import { Masthead } from '@/components/layout/masthead';
import { strings } from '@/content/strings';
import { listSections } from '@/lib/sections/queries';
import { today } from '@/lib/site/display';

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const sections = await listSections();
  return (
    <>
      <a className="skip" href="#content">
        {strings.site.skip}
      </a>
      <Masthead sections={sections} date={today()} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer sections={sections} />
    </>
  );
}
