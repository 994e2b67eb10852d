import { PageHeader } from '@/components/layout/page-header';
import { Entry } from '@/components/listing/entry';
import { Pagination } from '@/components/listing/pagination';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import { showCount } from '@/lib/site/display';

interface Props {
  title: string;
  eyebrow?: string;
  lead?: string;
  articles: readonly ArticleCard[];
  total: number;
  page: number;
  hide?: 'section' | 'authors';
  pageUrl: (page: number) => string;
}

/** A section's, author's or tag's page: a head, a dense list, and where one is in it. */
export function ListPage({ title, eyebrow, lead, articles, total, page, hide, pageUrl }: Props) {
  return (
    <div className="wide">
      <PageHeader title={title} {...(eyebrow && { eyebrow })} {...(lead && { lead })} count={articleCount(total)} />
      {articles.length === 0 && <p className="empty">{strings.list.empty}</p>}
      <ul className="entries">
        {articles.map((article) => (
          <Entry key={article.id} article={article} hide={hide} />
        ))}
      </ul>
      <Pagination {...{ page, pageUrl }} pages={Math.ceil(total / site.pageSize)} />
    </div>
  );
}

const articleCount = (total: number) => showCount(total, strings.count.articles);
