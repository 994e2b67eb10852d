import type { Metadata } from 'next';
import { countingText } from '@/app/counting-text';
import { CountSwitch } from '@/components/counting/count-switch';
import { strings } from '@/content/strings';
import { countingUrl } from '@/lib/site/urls';

export const metadata: Metadata = { title: strings.counting.title, alternates: { canonical: countingUrl() } };

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
