import type { Metadata } from 'next';
import { pageHead } from '@/app/_head/page-head';
import { countingText } from '@/app/counting-text';
import { CountSwitch } from '@/components/counting/count-switch';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { describeWith } from '@/lib/feeds/description';
import { countingUrl } from '@/lib/site/urls';
import '@/components/article/article.css';
import '@/components/counting/counting.css';

export const generateMetadata = (): Metadata =>
  pageHead({
    title: strings.counting.title,
    description: describeWith([fill(headWords.counting, { site: site.name })]),
    path: countingUrl(),
  });

export default async function CountingPage() {
  return (
    <article className="counting">
      <header className="page-header measure">
        <h1>{strings.counting.title}</h1>
      </header>
      {/* Our own text: content/pages/counting.md */}
      <div className="body measure" dangerouslySetInnerHTML={{ __html: await countingText() }} />
      <CountSwitch />
    </article>
  );
}
