import { HeadRow } from '@/components/desk/ui/head-row';
import { Place, Remark } from '@/components/desk/imports/remark';
import { ListPager } from '@/components/desk/catalogue/list-pager';
import { importWords as words } from '@/content/desk/imports';
import { importNames } from '@/content/import-report';
import { fill, strings } from '@/content/strings';
import { listUrl } from '@/lib/desk/list-query';
import type { ImportItemView, ImportRunView, ItemOutcome } from '@/lib/import/run-queries';
import { showNumber, showPlainNumber } from '@/lib/site/display';

const heads = words.itemColumns;

interface Props {
  run: ImportRunView;
  items: readonly ImportItemView[];
  total: number;
  page: number;
  pageSize: number;
  /** Null for all. */
  outcome: ItemOutcome | null;
}

/** What became of the items one by one, of one outcome or of all. */
export function ItemList({ run, items, total, page, pageSize, outcome }: Props) {
  const here = `/admin/imports/${run.id}`;
  const url = (of: string, n = 1) => listUrl(here, { outcome: of, page: n });
  const known = (Object.keys(run.counts) as (keyof typeof run.counts)[]).filter((name) => run.counts[name] > 0);
  const isRemarked = run.totals.warnings + run.totals.unresolved + run.counts.refused > 0;
  const filters: ItemOutcome[] = [
    ...(run.status === 'undone' ? (['undone', 'kept'] as const) : known),
    ...(isRemarked ? (['remarked'] as const) : []),
  ];
  return (
    <section id="items">
      <h2>{words.itemsTitle}</h2>
      <nav className="import-filters" aria-label={heads.outcome}>
        <Filter href={url('')} name={words.all} isHere={outcome === null} />
        {filters.map((name) => (
          <Filter key={name} href={url(name)} name={words.outcomes[name]} isHere={outcome === name} />
        ))}
      </nav>
      {items.length === 0 ? (
        <p className="desk-empty">{words.noItems}</p>
      ) : (
        <div className="desk-table desk-cards">
          <table>
            <thead>
              <HeadRow heads={Object.values(heads)} />
            </thead>
            <tbody>
              {items.map((item) => (
                <ItemRow key={item.id} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ListPager {...{ page, total, pageSize }} pageUrl={(n) => url(outcome ?? '', n)} />
    </section>
  );
}

const Filter = ({ href, name, isHere }: { href: string; name: string; isHere: boolean }) => (
  <a href={`${href}#items`} {...(isHere && { 'aria-current': 'true' as const })}>
    {name}
  </a>
);

const ItemRow = ({ item }: { item: ImportItemView }) => (
  <tr>
    <td className="wide cell-whole">
      {item.article === null ? (
        <bdi>{item.title ?? words.untitled}</bdi>
      ) : (
        <a href={`/admin/articles/${item.article.id}`}>
          <bdi>{item.article.title || words.untitled}</bdi>
        </a>
      )}
    </td>
    <td data-label={heads.outcome}>{outcomeName(item.outcome)}</td>
    <td className="cell-whole import-origin" data-label={heads.origin}>
      <Place origin={item.origin} title={item.title} />
    </td>
    <td className="wide cell-whole import-remarks">
      <Remarks item={item} />
    </td>
  </tr>
);

function Remarks({ item: { reason, messages, repairs } }: { item: ImportItemView }) {
  const mended = Object.entries(repairs).map(([name, count]) => `${importNames[name] ?? name} ${showNumber(count)}`);
  const said = [...(reason === null ? [] : [{ line: null, text: reason }]), ...messages];
  if (said.length + mended.length === 0) return null;
  return (
    <ul>
      {said.map(({ line, text }, index) => (
        <li key={index}>
          {line !== null && `${fill(words.line, { n: showPlainNumber(line) })}: `}
          <Remark text={text} />
        </li>
      ))}
      {mended.length > 0 && (
        <li>
          {words.repaired}: <bdi>{mended.join(`${strings.punctuation.comma} `)}</bdi>
        </li>
      )}
    </ul>
  );
}

const outcomeName = (outcome: string): string => (words.outcomes as Record<string, string>)[outcome] ?? outcome;
