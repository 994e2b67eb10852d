import type { Metadata } from 'next';
import { duplicate } from './[id]/actions';
import { searchAuthors, searchTags } from './[id]/names';
import { change, listIssues, matching } from './actions';
import { newArticle } from './new';
import { ArticleDesk } from '@/components/desk/articles/article-desk.client';
import { EmptyList } from '@/components/desk/articles/empty-list';
import { ListPages } from '@/components/desk/articles/list-pages';
import { ListTop } from '@/components/desk/articles/list-top';
import { NewArticle } from '@/components/desk/articles/new-article';
import { articlesWords } from '@/content/desk/articles';
import { can } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/request';
import { deskListUrl, parseCursor, parseDeskFilter, type Params } from '@/lib/articles/desk-filter';
import { countByStatus, listForDesk } from '@/lib/articles/desk-list-queries';
import { namesOfFilter } from '@/lib/articles/filter-name-queries';
import { sectionChoices } from '@/lib/sections/desk-queries';

export const metadata: Metadata = { title: articlesWords.title };

/** The list of articles. All that it shows is said by its address. */
export default async function ArticlesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor();
  const params = await searchParams;
  const [filter, cursor] = [parseDeskFilter(params), parseCursor(params)];
  const [page, counts, sections, names] = await Promise.all([
    listForDesk(actor, filter, cursor),
    countByStatus(actor),
    sectionChoices(actor),
    namesOfFilter(actor, filter),
  ]);
  const isNew = counts.all + counts.trash === 0;
  return (
    <>
      <div className="desk-head">
        <h1>{articlesWords.title}</h1>
        {!isNew && <NewArticle create={newArticle} />}
      </div>
      {!isNew && (
        <ListTop
          {...{ filter, counts, names, sections }}
          total={page.total}
          actions={{ searchAuthors, searchTags, listIssues }}
        />
      )}
      <ArticleDesk
        key={deskListUrl(filter, cursor)}
        {...{ filter, sections }}
        rows={page.rows}
        total={page.total}
        mayPublish={can(actor, 'articles.publish')}
        actions={{ change, matching, duplicate, searchTags }}
        empty={<EmptyList filter={filter} isNew={isNew} create={newArticle} />}
      />
      <ListPages filter={filter} previous={page.previous} next={page.next} />
    </>
  );
}
