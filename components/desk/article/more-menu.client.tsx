'use client';

import { useState } from 'react';
import { Dialog, Heading, Menu, MenuItem, MenuTrigger, Modal, ModalOverlay, Popover } from 'react-aria-components';
import type { Moves } from '@/components/desk/article/use-moves';
import { Button } from '@/components/desk/ui/button.client';
import { Field } from '@/components/desk/ui/field.client';
import { articleWords as words } from '@/content/desk/article';
import { desk } from '@/content/desk/desk';
import { allows, type Move, type Standing } from '@/lib/articles/life';

interface Props {
  article: Standing & { id: number; url: string; mayEdit: boolean; mayPublish: boolean };
  hasChanges: boolean;
  moves: Moves;
}

type Asked = 'discard' | 'withdraw' | 'trash' | 'delete';

/** What is done less often; what is hard to take back asks first. */
export function MoreMenu({ article, hasChanges, moves }: Props) {
  const { id, status, url, mayEdit, mayPublish } = article;
  const [asked, setAsked] = useState<Asked | null>(null);
  const can = (move: Move) => (move === 'trash' || move === 'untrash' ? mayEdit : mayPublish) && allows(article, move);
  const items: { key: string; text: string; href?: string; run?: () => void }[] = [
    { key: 'revisions', text: words.actions.revisions, href: `/admin/articles/${id}/revisions` },
    ...(status === 'published' ? [{ key: 'view', text: words.actions.view, href: url }] : []),
    { key: 'duplicate', text: words.actions.duplicate, run: () => void moves.duplicate() },
    ...(can('unschedule')
      ? [{ key: 'unschedule', text: words.actions.unschedule, run: () => void moves.unschedule() }]
      : []),
    ...(mayEdit && hasChanges ? [{ key: 'discard', text: words.actions.discard, run: () => setAsked('discard') }] : []),
    ...(can('withdraw') ? [{ key: 'withdraw', text: words.actions.withdraw, run: () => setAsked('withdraw') }] : []),
    ...(can('trash') ? [{ key: 'trash', text: words.actions.trash, run: () => setAsked('trash') }] : []),
    ...(can('untrash') ? [{ key: 'untrash', text: words.actions.untrash, run: () => void moves.untrash() }] : []),
    ...(can('delete') ? [{ key: 'delete', text: words.actions.delete, run: () => setAsked('delete') }] : []),
  ];
  return (
    <>
      <MenuTrigger>
        <Button look="quiet">{words.actions.more}</Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" onAction={(key) => items.find((item) => item.key === key)?.run?.()}>
            {items.map(({ key, text, href }) => (
              <MenuItem key={key} id={key} {...(href !== undefined && { href, target: '_blank' })}>
                {text}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Ask asked={asked} onClose={() => setAsked(null)} moves={moves} />
    </>
  );
}

function Ask({ asked, onClose, moves }: { asked: Asked | null; onClose: () => void; moves: Moves }) {
  const [reason, setReason] = useState('');
  if (asked === null) return null;
  const run = {
    discard: () => moves.discard(),
    withdraw: () => moves.withdraw(reason),
    trash: () => moves.trash(),
    delete: () => moves.remove(),
  }[asked];
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{words.confirm[`${asked}Title`]}</Heading>
          <p>{words.confirm[`${asked}Text`]}</p>
          {asked === 'withdraw' && (
            <Field label={words.confirm.withdrawReason} rows={3} value={reason} onChange={setReason} autoFocus />
          )}
          <div className="form-end">
            <Button
              look="danger"
              onPress={() => {
                onClose();
                void run();
              }}
            >
              {words.actions[asked]}
            </Button>
            <Button onPress={onClose}>{desk.cancel}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
