'use client';

import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import { articlesWords } from '@/content/desk/articles';
import { fill } from '@/content/strings';
import { allows } from '@/lib/articles/life';
import type { DeskRow } from '@/lib/articles/desk-list-queries';
import { articleUrl } from '@/lib/site/urls';

export interface RowActions {
  duplicate: () => void;
  trash: () => void;
  untrash: () => void;
}

/** What can be done to one article from the list. */
export function RowMenu({ row, title, actions }: { row: DeskRow; title: string; actions: RowActions }) {
  const words = articlesWords.actions;
  const isPublic = row.status === 'published' && !row.isTrashed;
  return (
    <MenuTrigger>
      <Button look="quiet" className="row-menu" aria-label={fill(articlesWords.rowActions, { title })}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu">
          <MenuItem className="menu-item" href={`/admin/articles/${row.id}`}>
            {words.open}
          </MenuItem>
          {isPublic && (
            <MenuItem className="menu-item" href={articleUrl(row)} target="_blank">
              {words.view}
            </MenuItem>
          )}
          <MenuItem className="menu-item" onAction={actions.duplicate}>
            {words.duplicate}
          </MenuItem>
          {row.mayEdit && allows(row, 'trash') && (
            <MenuItem className="menu-item" onAction={actions.trash}>
              {words.trash}
            </MenuItem>
          )}
          {row.mayEdit && allows(row, 'untrash') && (
            <MenuItem className="menu-item" onAction={actions.untrash}>
              {words.untrash}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
