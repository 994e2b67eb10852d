import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as actions from './actions';
import { createAuthor, createSeries, createTag, searchAuthors, searchSeries, searchTags } from './names';
import { articleTools } from './tools';
import { ArticlePage } from '@/components/desk/article/article-page.client';
import { describeMediaItem, listMediaItems } from '@/app/admin/(desk)/media/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { articleWords } from '@/content/desk/article';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { getForDesk } from '@/lib/articles/desk-queries';
import { articleUrl, parseId } from '@/lib/site/urls';

export const metadata: Metadata = { title: articleWords.fields.title };

/** The page on which an article is written. */
export default async function EditArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = parseId((await params).id);
  const found = id === null ? null : await permitted(getForDesk(actor, id));
  if (found === null) notFound();
  const { choices, isPart, lead, after } = await articleTools(actor, found);
  const { savedAt, savedBy, publishedAt, ...article } = found;
  return (
    <ArticlePage
      key={found.id}
      article={{
        ...article,
        savedAt: savedAt.toISOString(),
        savedBy: savedBy?.name ?? null,
        publishedAt: publishedAt?.toISOString() ?? null,
        url: articleUrl(found),
        mayPublish: can(actor, 'articles.publish'),
      }}
      choices={choices}
      actions={{ ...actions }}
      names={{
        ...{ createTag, createSeries, searchAuthors, searchTags, searchSeries },
        ...(can(actor, 'catalogue.manage') && { createAuthor }),
      }}
      isPart={isPart}
      media={{ list: listMediaItems, describe: describeMediaItem }}
      lead={lead}
      after={after}
    />
  );
}
