import type { Metadata } from 'next';
import { NotFound } from '@/components/layout/not-found';
import { strings } from '@/content/strings';
import { listArticles } from '@/lib/articles/queries';

export const metadata: Metadata = { title: strings.errors.notFoundTitle, robots: { index: false } };

/**
 * What the front serves for every 404. A page that throws `notFound()` is sent by Next as an empty document that a
 * script fills in; rendered as a page of its own it is whole without any script.
 */
export default async function MissingPage() {
  const { articles } = await listArticles({}, 1, 5);
  return <NotFound latest={articles} />;
}
