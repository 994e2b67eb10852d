'use client';

import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { ArticleRow } from '@/components/desk/articles/article-row';
import type { ListActions } from '@/components/desk/articles/bulk-actions';
import { BulkBar } from '@/components/desk/articles/bulk-bar.client';
import { BulkReport } from '@/components/desk/articles/bulk-report';
import { KeysHelp } from '@/components/desk/articles/keys-help';
import { ListHead } from '@/components/desk/articles/list-head';
import { useBulk } from '@/components/desk/articles/use-bulk';
import { useKeysSwitch, useListKeys } from '@/components/desk/articles/use-keys';
import { useSelection } from '@/components/desk/articles/use-selection';
import { articlesWords as words } from '@/content/desk/articles';
import type { DeskFilter } from '@/lib/articles/desk-filter';
import type { DeskRow } from '@/lib/articles/desk-list-queries';
import type { Choice } from '@/lib/desk/choice';

interface Props {
  filter: DeskFilter;
  rows: DeskRow[];
  total: number;
  sections: Choice[];
  mayPublish: boolean;
  actions: ListActions;
  /** Shown instead of the rows where there are none. */
  empty: ReactNode;
}

/** The rows of the list with what can be done to them, one by one or many at once. */
export function ArticleDesk({ filter, rows, total, sections, mayPublish, actions, empty }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const selection = useSelection(rows.map(({ id }) => id));
  const bulk = useBulk(actions.change);
  const [isOn, turn] = useKeysSwitch();
  // The keys are listened to once, whatever is selected meanwhile.
  const toggle = useRef(selection.toggle);
  useEffect(() => void (toggle.current = selection.toggle));
  const select = useCallback((id: number) => toggle.current(id), []);
  useListKeys(list, isOn, select);

  return (
    <div ref={list}>
      <BulkBar
        {...{ filter, total, selection, sections, mayPublish, actions }}
        isBusy={bulk.work?.isRunning === true}
        start={(ids, change) => {
          void bulk.start(ids, change).then(() => selection.choose([]));
        }}
      />
      <BulkReport work={bulk.work} undo={() => void bulk.undo()} stop={bulk.stop} dismiss={bulk.dismiss} />
      {rows.length === 0 ? (
        empty
      ) : (
        <div className="desk-table article-list">
          <table aria-label={words.title}>
            <ListHead filter={filter} selection={selection} ids={rows.map(({ id }) => id)} />
            <tbody>
              {rows.map((row) => (
                <ArticleRow
                  key={row.id}
                  row={row}
                  isSelected={selection.selected.has(row.id)}
                  toggle={selection.toggle}
                  actions={{
                    duplicate: () => void actions.duplicate({ id: row.id }),
                    trash: () => void bulk.start([row.id], { kind: 'trash' }),
                    untrash: () => void bulk.start([row.id], { kind: 'untrash' }),
                  }}
                />
              ))}
            </tbody>
          </table>
          <KeysHelp isOn={isOn} turn={turn} />
        </div>
      )}
    </div>
  );
}
