'use client';

import { useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import { Choice } from '@/components/desk/ui/choice.client';
import { Field } from '@/components/desk/ui/field.client';
import { PickMany } from '@/components/desk/ui/pick-many.client';
import { articlesWords } from '@/content/desk/articles';
import { desk } from '@/content/desk/desk';
import type { BulkChange } from '@/lib/articles/bulk';
import { FOUND_CHOICES, type Choice as Named } from '@/lib/desk/choice';
import type { Outcome } from '@/lib/desk/outcome';
import { showCount } from '@/lib/site/display';

export type Asked = BulkChange['kind'];

interface Props {
  asked: Asked;
  count: number;
  sections: Named[];
  searchTags: (text: string) => Promise<Outcome<Named[]>>;
  onClose: () => void;
  onGo: (change: BulkChange) => void;
}

/** Asks what exactly is to be done to the selected articles, and says what it means. */
export function BulkDialog({ asked, count, sections, searchTags, onClose, onGo }: Props) {
  const words = articlesWords.bulk;
  const [sectionId, setSection] = useState<number | null>(null);
  const [add, setAdd] = useState<number[]>([]);
  const [remove, setRemove] = useState<number[]>([]);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const tags = useTags(asked === 'tags', searchTags);
  const go = () => {
    const change = changeOf(asked, { sectionId, add, remove, reason });
    if (typeof change === 'string') {
      setError(words[change]);
      return;
    }
    onClose();
    onGo(change);
  };
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">
            {words[asked]} <small>{showCount(count, articlesWords.select.chosen)}</small>
          </Heading>
          <p>{words.confirm[asked]}</p>
          <div className="form">
            {asked === 'section' && (
              <Choice
                label={words.toSection}
                items={sections}
                value={sectionId}
                onChange={setSection}
                {...(error !== undefined && { error })}
              />
            )}
            {asked === 'tags' && (
              <>
                <PickMany
                  label={words.addTags}
                  {...tags}
                  values={add}
                  onChange={setAdd}
                  {...(error !== undefined && { error })}
                />
                <PickMany label={words.removeTags} {...tags} values={remove} onChange={setRemove} />
              </>
            )}
            {asked === 'withdraw' && (
              <Field label={words.reason} rows={3} value={reason} onChange={setReason} autoFocus />
            )}
            <div className="form-end">
              <Button look={asked === 'withdraw' || asked === 'trash' ? 'danger' : 'main'} onPress={go}>
                {words[asked]}
              </Button>
              <Button onPress={onClose}>{desk.cancel}</Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The tags to choose from, brought when the dialog opens; where they are too many for that, the server is asked. */
function useTags(isWanted: boolean, searchTags: Props['searchTags']) {
  const [items, setItems] = useState<Named[]>([]);
  const find = async (text: string) => {
    const outcome = await searchTags(text);
    return outcome.kind === 'done' ? outcome.value : [];
  };
  useEffect(() => {
    if (!isWanted) return;
    searchTags('').then(
      (outcome) => outcome.kind === 'done' && setItems(outcome.value),
      () => undefined,
    );
  }, [isWanted, searchTags]);
  return { items, ...(items.length === FOUND_CHOICES && { search: find }) };
}

interface Given {
  sectionId: number | null;
  add: number[];
  remove: number[];
  reason: string;
}

/** The change as it was filled in, or what is missing. */
function changeOf(kind: Asked, { sectionId, add, remove, reason }: Given): BulkChange | 'whichSection' | 'whichTags' {
  if (kind === 'section') return sectionId === null ? 'whichSection' : { kind, sectionId };
  if (kind === 'tags') return add.length + remove.length === 0 ? 'whichTags' : { kind, add, remove };
  return kind === 'withdraw' ? { kind, reason } : { kind };
}
