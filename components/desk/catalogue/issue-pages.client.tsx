'use client';

import { useIssuePages, type SavePages } from '@/components/desk/catalogue/use-issue-pages';
import { useKeptFocus } from '@/components/desk/catalogue/use-kept-focus';
import { Button } from '@/components/desk/ui/button.client';
import { issueWords } from '@/content/desk/issues';
import { fill, strings } from '@/content/strings';
import type { IssueArticle } from '@/lib/issues/desk-queries';

interface Props {
  issueId: number;
  rows: readonly IssueArticle[];
  save: SavePages;
}

const SIDES = { start: issueWords.startOf, end: issueWords.endOf } as const;

/** The contents of an issue with the pages of each article, typed or moved; saved at once. */
export function IssuePages({ issueId, rows, save }: Props) {
  const pages = useIssuePages(issueId, rows, save);
  const table = useKeptFocus<HTMLDivElement>();
  return (
    <>
      <div className="desk-table issue-pages" ref={table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{issueWords.article}</th>
              <th scope="col">{issueWords.start}</th>
              <th scope="col">{issueWords.end}</th>
              <th scope="col">{issueWords.move}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const { id, title, authors, status } = row;
              const [raise, lower] = [pages.raise(at), pages.raise(at + 1)];
              return (
                <tr key={id}>
                  <td className="wide">
                    <a href={`/admin/articles/${id}`}>
                      <bdi>{title}</bdi>
                    </a>
                    <small>
                      {authors.join(`${strings.punctuation.comma} `)}
                      {status !== 'published' && <span className="mark">{issueWords.status[status]}</span>}
                    </small>
                  </td>
                  {(['start', 'end'] as const).map((part) => (
                    <td key={part} className="field">
                      <input
                        value={pages.valueOf(row)[part]}
                        onChange={({ target }) => pages.type(row, part, target.value)}
                        onBlur={() => pages.leave(row)}
                        onKeyDown={({ key }) => key === 'Enter' && pages.leave(row)}
                        inputMode="numeric"
                        aria-label={fill(SIDES[part], { title })}
                        aria-invalid={pages.isWrong(row)}
                        data-focus={`${part}-${id}`}
                        {...(pages.isWrong(row) && { 'aria-describedby': `wrong-${id}` })}
                      />
                    </td>
                  ))}
                  <td className="row-actions">
                    <Button
                      look="quiet"
                      aria-label={fill(issueWords.earlier, { title })}
                      data-focus={`up-${id}`}
                      isDisabled={raise === null}
                      onPress={() => raise?.()}
                    >
                      ↑
                    </Button>
                    <Button
                      look="quiet"
                      aria-label={fill(issueWords.later, { title })}
                      data-focus={`down-${id}`}
                      isDisabled={lower === null}
                      onPress={() => lower?.()}
                    >
                      ↓
                    </Button>
                    {pages.isWrong(row) && (
                      <span className="field-error" id={`wrong-${id}`}>
                        {issueWords.wrongPages}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p role="status" className="form-says">
        {pages.says}
      </p>
    </>
  );
}
