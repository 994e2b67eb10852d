'use client';

import { useState } from 'react';
import type { ListActions } from '@/components/desk/articles/bulk-actions';
import { BulkDialog, type Asked } from '@/components/desk/articles/bulk-dialog.client';
import type { Selection } from '@/components/desk/articles/use-selection';
import { Button } from '@/components/desk/ui/button.client';
import { articlesWords } from '@/content/desk/articles';
import { fill, strings } from '@/content/strings';
import type { BulkChange } from '@/lib/articles/bulk';
import { listParams, MOST_COUNTED, type DeskFilter } from '@/lib/articles/desk-filter';
import type { Choice } from '@/lib/desk/choice';
import { showCount } from '@/lib/site/display';

interface Props {
  filter: DeskFilter;
  total: number;
  selection: Selection;
  sections: Choice[];
  mayPublish: boolean;
  actions: ListActions;
  isBusy: boolean;
  start: (ids: number[], change: BulkChange) => void;
}

/** What can be done to the selected articles; it stands above the list while some are selected. */
export function BulkBar({ filter, total, selection, sections, mayPublish, actions, isBusy, start }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { selected, isWholePage, choose } = selection;
  if (selected.size === 0 || isBusy) return null;
  const words = articlesWords.bulk;
  const chooseAll = async () => {
    const outcome = await actions.matching(Object.fromEntries(listParams(filter)));
    if (outcome.kind === 'done') choose(outcome.value);
  };
  const kinds: Asked[] = filter.status === 'trash' ? ['untrash'] : ['section', 'tags', ...moves(mayPublish), 'trash'];
  return (
    <div className="bulk-bar" role="group" aria-label={words.title}>
      <p role="status">{showCount(selected.size, articlesWords.select.chosen)}</p>
      {isWholePage && total > selected.size && total <= MOST_COUNTED && (
        <button type="button" className="link-button" onClick={() => void chooseAll()}>
          {fill(articlesWords.select.all, { count: showCount(total, strings.count.articles) })}
        </button>
      )}
      {kinds.map((kind) => (
        <Button key={kind} onPress={() => setAsked(kind)}>
          {words[kind]}
        </Button>
      ))}
      <button type="button" className="link-button" onClick={() => choose([])}>
        {articlesWords.select.none}
      </button>
      {asked !== null && (
        <BulkDialog
          {...{ asked, sections }}
          count={selected.size}
          searchTags={actions.searchTags}
          onClose={() => setAsked(null)}
          onGo={(change) => start([...selected], change)}
        />
      )}
    </div>
  );
}

const moves = (mayPublish: boolean): Asked[] => (mayPublish ? ['publish', 'withdraw'] : []);
