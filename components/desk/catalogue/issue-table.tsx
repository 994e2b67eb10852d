import { catalogueWords } from '@/content/desk/catalogue';
import { issueWords } from '@/content/desk/issues';
import type { IssueDetail } from '@/lib/issues/desk-queries';
import { showNumber, showPlainNumber, showShortDate } from '@/lib/site/display';

/** The issues of a page, the newest first. */
export const IssueTable = ({ rows }: { rows: readonly IssueDetail[] }) => (
  <div className="desk-table desk-cards">
    <table>
      <thead>
        <tr>
          <th scope="col">{issueWords.number}</th>
          <th scope="col">{issueWords.name}</th>
          <th scope="col">{issueWords.date}</th>
          <th scope="col">{catalogueWords.articles}</th>
          <th scope="col">{catalogueWords.onSite}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, number, title, publishedOn, articles, url }) => (
          <tr key={id}>
            <td>
              <a href={`/admin/issues/${id}`}>{showPlainNumber(number)}</a>
            </td>
            <td className="cell-rest">{title !== '' && <a href={`/admin/issues/${id}`}>{title}</a>}</td>
            <td data-label={issueWords.date}>
              <time dateTime={publishedOn}>{showShortDate(publishedOn)}</time>
            </td>
            <td data-label={catalogueWords.articles}>{showNumber(articles)}</td>
            <td className="row-actions">
              <a href={url} aria-label={`${catalogueWords.view} ${showPlainNumber(number)}`}>
                {catalogueWords.view}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
