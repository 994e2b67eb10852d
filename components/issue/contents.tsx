import { Cover } from '@/components/issue/cover';
import { IssueFiles } from '@/components/issue/files';
import { PageHeader } from '@/components/layout/page-header';
import { EntryFacts } from '@/components/listing/entry-facts';
import { SaveButton } from '@/components/offline/save-button';
import { fill, strings } from '@/content/strings';
import type { ArticleCard } from '@/lib/articles/article';
import { monthOf, yearOf } from '@/lib/arabic/calendar-date';
import type { IssueLink, IssueView } from '@/lib/issues/queries';
import { contentsOf } from '@/lib/site/contents';
import { showCount, showMonth, showPlainNumber } from '@/lib/site/display';
import { articleUrl, issueUrl } from '@/lib/site/urls';
import '@/components/issue/issue.css';
import '@/components/issue/contents.css';
import '@/components/offline/save-button.css';

interface Props {
  issue: IssueView;
  articles: readonly ArticleCard[];
  beside: { before: IssueLink | null; after: IssueLink | null };
}

/** An issue: its cover, when it came out, its contents in the order of the printed pages, and the issues beside it. */
export function IssueContents({ issue, articles, beside }: Props) {
  const name = numbered(issue.number);
  const date = `${showMonth(monthOf(issue.publishedOn))} ${showPlainNumber(yearOf(issue.publishedOn))}`;
  const hijri = issue.printedHijri && showPlainNumber(issue.printedHijri);
  return (
    <div className="wide issue">
      <Cover issue={issue} />
      <div>
        <PageHeader
          {...(issue.title !== '' && { eyebrow: name })}
          title={issue.title || name}
          lead={issue.description}
          count={[date, hijri, showCount(articles.length, strings.count.articles)].filter(Boolean).join(' – ')}
        />
        {articles.length > 0 && <IssueFiles number={issue.number} />}
        <SaveButton what="issue" />
        {contentsOf(articles).map(({ section, articles: entries }) => (
          <section key={section?.slug ?? ''} className="contents-group">
            {section && <h2>{section.name}</h2>}
            <ol className="contents">
              {entries.map((article) => (
                <Entry key={article.id} article={article} hide={section ? 'section' : undefined} />
              ))}
            </ol>
          </section>
        ))}
        <Beside {...beside} />
      </div>
    </div>
  );
}

function Entry({ article, hide }: { article: ArticleCard; hide: 'section' | undefined }) {
  const { title, subtitle, pageStart } = article;
  return (
    <li>
      <span className="contents-page">
        {pageStart !== null && fill(strings.article.pages, { pages: showPlainNumber(pageStart) })}
      </span>
      <div>
        <a className="headline-title" href={articleUrl(article)}>
          <bdi>{title}</bdi>
        </a>
        {subtitle && <p className="contents-subtitle">{subtitle}</p>}
        <EntryFacts article={article} hide={hide} />
      </div>
    </li>
  );
}

function Beside({ before, after }: Props['beside']) {
  if (!before && !after) return null;
  return (
    <nav className="issue-beside" aria-label={strings.issue.beside}>
      {before && <IssueName issue={before} word={strings.issue.previous} rel="prev" />}
      {after && <IssueName issue={after} word={strings.issue.next} rel="next" />}
    </nav>
  );
}

const IssueName = ({ issue, word, rel }: { issue: IssueLink; word: string; rel: 'prev' | 'next' }) => (
  <a href={issueUrl(issue.number)} rel={rel}>
    <span>{word}</span>
    <bdi>
      {numbered(issue.number)}
      {issue.title !== '' && `${strings.punctuation.colon} ${issue.title}`}
    </bdi>
  </a>
);

const numbered = (number: number) => fill(strings.issue.title, { number: showPlainNumber(number) });
