import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { restore } from '../actions';
import { Revisions } from '@/components/desk/article/revisions';
import { permitted } from '@/app/admin/_desk/permitted';
import { articleWords as words } from '@/content/desk/article';
import { requireActor } from '@/lib/auth/request';
import { namesIn } from '@/lib/articles/chosen-queries';
import { getForDesk } from '@/lib/articles/desk-queries';
import { getRevision, listRevisions } from '@/lib/articles/revision-queries';
import { parseId } from '@/lib/site/urls';

export const metadata: Metadata = { title: words.revisions.title };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ revision?: string; with?: string }>;
}

/** Every state that was kept of an article, what each changed, and the way back to it. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = parseId((await params).id);
  const article = id === null ? null : await permitted(getForDesk(actor, id));
  if (article === null) notFound();
  const asked = await searchParams;
  const list = await listRevisions(actor, article.id);
  const chosen = parseId(asked.revision ?? '') ?? list[0]?.id ?? null;
  const revision = chosen === null ? null : await getRevision(actor, article.id, chosen);
  const states = [article.content, revision?.content, revision?.before].filter((one) => one != null);
  const names = await namesIn(actor, states);
  return (
    <Revisions
      article={article}
      list={list}
      chosenId={chosen}
      revision={revision}
      names={names}
      withNow={asked.with === 'now'}
      restore={restore}
    />
  );
}
