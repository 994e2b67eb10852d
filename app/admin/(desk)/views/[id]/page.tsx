import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { saveBaseline } from '@/app/admin/(desk)/views/[id]/baseline';
import { OneArticleViews } from '@/components/desk/views/one-article';
import { counting } from '@/content/counting';
import { viewsWords as words } from '@/content/desk/views';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { parseId } from '@/lib/site/urls';
import { articleViews } from '@/lib/views/desk-queries';
import { sumOf } from '@/lib/views/report-text';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: unknown; to?: unknown }>;
}

export const metadata: Metadata = { title: words.title };

/** The numbers of one article, and its imported number. */
export default async function ArticleViewsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = parseId((await params).id);
  if (id === null || !can(actor, 'views.read')) notFound();
  const views = (await articleViews(actor, id, await searchParams)) ?? notFound();
  return (
    <OneArticleViews
      views={views}
      sum={sumOf(views.days)}
      dataCentresCount={!counting.filterDataCentres}
      save={can(actor, 'articles.publish') ? saveBaseline : null}
    />
  );
}
