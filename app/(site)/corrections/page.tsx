import type { Metadata } from 'next';
import { pageHead } from '@/app/_head/page-head';
import { movedOrMissing } from '@/app/moved';
import { PageHeader } from '@/components/layout/page-header';
import { site } from '@/content/site';
import { headWords } from '@/content/head-words';
import { fill, strings } from '@/content/strings';
import { describeWith } from '@/lib/feeds/description';
import { correctionsUrl } from '@/lib/site/urls';
import '@/components/article/article.css';

export const generateMetadata = (): Metadata =>
  pageHead({
    title: strings.site.correctionsPolicy,
    description: describeWith([fill(headWords.corrections, { site: site.name }), site.correctionsPolicy]),
    path: correctionsUrl(),
  });

/** How mistakes are corrected, in the words of the owner; no such page while there are none. */
export default async function CorrectionsPage() {
  if (site.correctionsPolicy === '') return movedOrMissing(correctionsUrl());
  return (
    <article>
      <PageHeader title={strings.site.correctionsPolicy} />
      <div className="body measure">
        {site.correctionsPolicy.split(/\n\s*\n/u).map((paragraph, place) => (
          <p key={place} dir="auto">
            {paragraph}
          </p>
        ))}
      </div>
    </article>
  );
}
