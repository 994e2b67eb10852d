'use client';

import { useState, type SyntheticEvent } from 'react';
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import { Confirm } from '@/components/desk/ui/dialog.client';
import { Field } from '@/components/desk/ui/field.client';
import type { DeleteMedia, DescribeMedia, ListUses } from '@/components/desk/media/doors';
import { MediaFacts } from '@/components/desk/media/facts.client';
import { FocalPoint } from '@/components/desk/media/focal-point.client';
import { useDescription } from '@/components/desk/media/use-description';
import { Uses } from '@/components/desk/media/uses.client';
import { desk } from '@/content/desk/desk';
import { mediaWords } from '@/content/desk/media';
import type { MediaItem } from '@/lib/media/media';

const words = mediaWords.details;

export interface DetailDoors {
  describe: DescribeMedia;
  listUses: ListUses;
  remove: DeleteMedia;
}

interface Props extends DetailDoors {
  item: MediaItem;
  onSaved: (item: MediaItem) => void;
  onRemoved: (id: number) => void;
  onClose: () => void;
}

/** Everything about one file. What was changed is saved on closing too, so no words are lost. */
export function MediaDetails({ item, describe, listUses, remove, onSaved, onRemoved, onClose }: Props) {
  const description = useDescription(item, describe, onSaved);
  const [fault, setFault] = useState<string | null>(null);
  const close = async () => {
    if (await description.save()) onClose();
  };
  const removeNow = async () => {
    const outcome = await remove({ id: item.id }).catch(() => null);
    if (outcome?.kind === 'done') onRemoved(item.id);
    else setFault(outcome?.kind === 'refused' ? outcome.message : desk.refused.failed);
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && void close()} isDismissable>
      <Modal className="modal media-modal">
        <Dialog className="dialog media-dialog">
          <Heading slot="title">{words.title}</Heading>
          <div className="media-details">
            <Preview item={item} description={description} />
            <div>
              <DescriptionForm item={item} description={description} />
              <Uses id={item.id} listUses={listUses} />
              <div className="form-end media-ends">
                <Button onPress={() => void close()}>{desk.close}</Button>
                {item.mayChange && (
                  <Confirm
                    trigger={<Button look="danger">{mediaWords.remove.button}</Button>}
                    title={mediaWords.remove.title}
                    text={mediaWords.remove.text}
                    yes={mediaWords.remove.yes}
                    onYes={() => void removeNow()}
                  />
                )}
                <span role="alert" className="form-refused">
                  {fault}
                </span>
              </div>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Described = ReturnType<typeof useDescription>;

function Preview({ item, description: { said, say } }: { item: MediaItem; description: Described }) {
  return (
    <div>
      {item.kind === 'image' ? (
        <FocalPoint
          src={item.src}
          alt={said.alt}
          focalX={said.focalX}
          focalY={said.focalY}
          isDisabled={!item.mayChange}
          onChange={say}
        />
      ) : (
        <p className="media-document">{mediaWords.document}</p>
      )}
      <MediaFacts item={item} />
    </div>
  );
}

const FIELDS = [
  { name: 'alt', label: words.alt, hint: words.altHint, rows: 2, longest: 500 },
  { name: 'caption', label: words.caption, hint: words.captionHint, rows: 2, longest: 1_000 },
  { name: 'credit', label: words.credit, hint: words.creditHint, longest: 200 },
] as const;

function DescriptionForm({ item, description }: { item: MediaItem; description: Described }) {
  const { said, say, save, outcome, isSaving, isChanged } = description;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  const isSaved = outcome?.kind === 'done' && !isChanged;
  return (
    <Form className="form" onSubmit={submit} validationErrors={outcome?.kind === 'invalid' ? outcome.errors : {}}>
      {FIELDS.filter(({ name }) => name !== 'alt' || item.kind === 'image').map(({ longest, ...field }) => (
        <Field
          key={field.name}
          {...field}
          maxLength={longest}
          isReadOnly={!item.mayChange}
          value={said[field.name]}
          onChange={(value) => say({ [field.name]: value })}
        />
      ))}
      {item.mayChange ? (
        <div className="form-end">
          <Button type="submit" look="main" isDisabled={isSaving || !isChanged}>
            {isSaving ? desk.working : desk.save}
          </Button>
          <p className="form-says" role="status">
            {outcome?.kind === 'refused' && <span className="form-refused">{outcome.message}</span>}
            {isSaved && words.saved}
          </p>
        </div>
      ) : (
        <p className="field-hint">{words.notYours}</p>
      )}
    </Form>
  );
}
