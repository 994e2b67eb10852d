import { Cover } from '@/components/issue/cover';
import { PageHeader } from '@/components/layout/page-header';
import { Names } from '@/components/ui/names';
import { fill, strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import type { IssueView } from '@/lib/issues/queries';
import { showCount, showPlainNumber } from '@/lib/site/display';
import { articleUrl } from '@/lib/site/urls';
import '@/components/issue/issue.css';

/** An issue: its cover, and its contents in the order of the printed pages. */
export function IssueContents({ issue, articles }: { issue: IssueView; articles: readonly ArticleCard[] }) {
  return (
    <div className="wide issue">
      <Cover issue={issue} />
      <div>
        <PageHeader
          eyebrow={fill(strings.issue.title, { number: showPlainNumber(issue.number) })}
          title={issue.title || fill(strings.issue.title, { number: showPlainNumber(issue.number) })}
          lead={issue.description}
          count={showCount(articles.length, strings.count.articles)}
        />
        <ol className="contents">
          {articles.map((article) => (
            <li key={article.id}>
              <span className="contents-page">
                {article.pageStart !== null &&
                  fill(strings.article.pages, { pages: showPlainNumber(article.pageStart) })}
              </span>
              <div>
                <a className="headline-title" href={articleUrl(article)}>
                  <bdi>{article.title}</bdi>
                </a>
                {article.subtitle && <p className="contents-subtitle">{article.subtitle}</p>}
                <p className="entry-facts">
                  <span className="entry-section">{article.section.name}</span>
                  <span>
                    <Names names={article.authors} />
                  </span>
                </p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
