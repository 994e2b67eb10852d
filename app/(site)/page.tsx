import type { Metadata } from 'next';
import { homeData, homeHead } from '@/app/_head/home-head';
import { sectionsOnce } from '@/app/_cache/sections';
import { Front } from '@/components/home/front';
import { JsonLd } from '@/components/ui/json-ld';
import { today } from '@/lib/site/display';
import { fromArchive } from '@/lib/articles/on-this-day-queries';
import { listLatestBySection } from '@/lib/articles/home-queries';
import { listArticles, listMostRead } from '@/lib/articles/queries';
import { listIssues } from '@/lib/issues/queries';

export const generateMetadata = async (): Promise<Metadata> => homeHead(await sectionsOnce());

/** One lead, two below it, seven in the column beside. */
const LATEST = 10;

export default async function HomePage() {
  const [latest, mostRead, sections, bySection, issues, archive] = await Promise.all([
    listArticles({}, 1, LATEST),
    listMostRead(6),
    sectionsOnce(),
    listLatestBySection(3),
    listIssues(6),
    fromArchive(today(), 3),
  ]);
  return (
    <>
      <Front {...{ mostRead, sections, bySection, issues, archive }} latest={latest.articles} />
      <JsonLd data={homeData()} />
    </>
  );
}
