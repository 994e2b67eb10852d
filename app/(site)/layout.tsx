import type { ReactNode } from 'react';
import { readerScripts } from '@/app/reader-scripts';
import { sectionsOnce } from '@/app/_cache/sections';
import { Footer } from '@/components/layout/footer';
import { Masthead } from '@/components/layout/masthead';
import { strings } from '@/content/strings';
import { today } from '@/lib/site/display';

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [sections, scripts] = await Promise.all([sectionsOnce(), readerScripts()]);
  return (
    <>
      {/* First, so that the reader's theme is there before anything is painted. The desk has none of these. */}
      <script src={scripts.early} />
      <script src={scripts.main} defer data-suggest-src={scripts.suggest} data-find-src={scripts.find} />
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
