import { RowMenu, type RowActions } from '@/components/desk/articles/row-menu.client';
import { StatusBadges } from '@/components/desk/articles/status-badges';
import { articlesWords as words } from '@/content/desk/articles';
import { fill, strings } from '@/content/strings';
import type { DeskRow } from '@/lib/articles/desk-list-queries';
import { excerptOf } from '@/lib/html/measures';
import { showInstant, showNumber, showShortDate } from '@/lib/site/display';

interface Props {
  row: DeskRow;
  isSelected: boolean;
  toggle: (id: number, isRange: boolean) => void;
  actions: RowActions;
}

/** Characters of a title that tell it from others. */
const LONGEST_TITLE = 120;

/** An article in the list. Its cells say which column they are of, for narrow screens where the heads are gone. */
export function ArticleRow({ row, isSelected, toggle, actions }: Props) {
  const { id, section, authors, publishedOn, views, changedAt, changedBy, openBy } = row;
  const title = row.title.trim() === '' ? words.untitled : row.title;
  const comma = `${strings.punctuation.comma} `;
  return (
    <tr data-row={id} data-selected={isSelected}>
      <td className="cell-check">
        <input
          type="checkbox"
          aria-label={fill(words.select.row, { title })}
          checked={isSelected}
          onChange={(event) => {
            const { nativeEvent } = event;
            toggle(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
          }}
        />
      </td>
      <td className="cell-title">
        <a href={`/admin/articles/${id}`} dir="auto" {...(title.length > LONGEST_TITLE && { title })}>
          {/* Cut at a word here: a style sheet would cut in the middle of one, and tear its letters apart. */}
          {excerptOf(title, LONGEST_TITLE)}
        </a>
        {openBy.length > 0 && <span className="open-by">{fill(words.openBy, { names: openBy.join(comma) })}</span>}
      </td>
      <td>
        <StatusBadges row={row} />
      </td>
      <td data-label={words.columns.section}>{section}</td>
      <td data-label={words.columns.authors}>{authors.join(comma)}</td>
      <td data-label={words.columns.published} className="cell-date">
        {publishedOn !== null && showShortDate(publishedOn)}
      </td>
      <td data-label={words.columns.views} className="cell-number">
        {showNumber(views)}
      </td>
      <td data-label={words.columns.changed} className="cell-date cell-changed">
        <time dateTime={changedAt.toISOString()}>{showInstant(changedAt)}</time>
        {changedBy !== null && <small> {fill(words.by, { name: changedBy })}</small>}
      </td>
      <td className="cell-menu">
        <RowMenu row={row} title={title} actions={actions} />
      </td>
    </tr>
  );
}
