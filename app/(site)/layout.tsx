import type { ReactNode } from 'react';
import { readerScripts } from '@/app/reader-scripts';
import { sectionsOnce } from '@/app/_cache/sections';
import { Footer } from '@/components/layout/footer';
import { Masthead } from '@/components/layout/masthead';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import { listPages } from '@/lib/pages/pages-queries';
import { today } from '@/lib/site/display';
import { MANIFEST_PATH } from '@/lib/site/web-manifest';
import { OPENSEARCH_PATH } from '@/lib/site/opensearch';

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [sections, scripts, pages] = await Promise.all([sectionsOnce(), readerScripts(), listPages()]);
  return (
    <>
      <link rel="search" type="application/opensearchdescription+xml" href={OPENSEARCH_PATH} title={site.name} />
      <link rel="manifest" href={MANIFEST_PATH} />
      <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" />
      {/* First, so that what the reader chose is there before anything is painted. The desk has none of these. */}
      <script src={scripts.early} />
      <script src={scripts.main} defer />
      <a className="skip" href="#content">
        {strings.site.skip}
      </a>
      <Masthead sections={sections} date={today()} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer {...{ sections, pages }} />
    </>
  );
}
