import type { ReactNode } from 'react';
import { sectionsOnce } from '@/app/_cache/sections';
import { Footer } from '@/components/layout/footer';
import { Masthead } from '@/components/layout/masthead';
import { strings } from '@/content/strings';
import { today } from '@/lib/site/display';

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const sections = await sectionsOnce();
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
