'use client';

import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Theirs } from '@/components/desk/article/saver';
import { send, type ArticleInHand } from '@/components/desk/article/use-article';
import { factsOf } from '@/components/desk/revisions/facts';
import { SideBySide } from '@/components/desk/revisions/side-by-side';
import { Button } from '@/components/desk/ui/button.client';
import { articleWords as words } from '@/content/desk/article';
import { fill } from '@/content/strings';
import { showInstant } from '@/lib/site/display';

interface Props {
  articleId: number;
  hand: ArticleInHand;
  theirs: Theirs;
}

/**
 * Two people wrote on one state: both texts stand side by side until one of them is chosen. The one that is not chosen
 * becomes a revision (lib/articles/draft-commands.ts).
 */
export function ConflictDialog({ articleId, hand, theirs }: Props) {
  const [isBusy, setBusy] = useState(false);
  const { saver, latest, replace } = hand;
  const name = theirs.savedBy ?? words.conflict.somebody;
  const time = showInstant(new Date(theirs.savedAt));
  const base = { version: theirs.version, liveRevisionId: theirs.liveRevisionId };
  const keep = async (isMine: boolean) => {
    setBusy(true);
    try {
      // Ours goes over theirs, and both become revisions; then theirs comes back, when that is what shall stand.
      const kept = await send(articleId, latest.current, base, false, { revision: true, over: true });
      if (kept.kind !== 'saved') return;
      const onTop = { version: kept.version, liveRevisionId: kept.liveRevisionId };
      saver.settle(onTop, isMine ? null : theirs.content);
      if (isMine) hand.showSaved(kept.savedAt);
      else replace(theirs.content);
    } finally {
      setBusy(false);
    }
  };
  return (
    <ModalOverlay className="overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="modal modal-wide">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{words.conflict.title}</Heading>
          <p>{fill(words.conflict.text, { name, time })}</p>
          <SideBySide
            mine={{ version: latest.current, name: words.conflict.mine }}
            theirs={{ version: theirs.content, name: fill(words.conflict.theirs, { name }), time }}
            others={factsOf(latest.current, theirs.content, theirs.names)}
          >
            <div className="form-end">
              <Button look="main" onPress={() => void keep(true)} isDisabled={isBusy}>
                {words.conflict.keepMine}
              </Button>
              <Button onPress={() => void keep(false)} isDisabled={isBusy}>
                {words.conflict.keepTheirs}
              </Button>
            </div>
          </SideBySide>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
