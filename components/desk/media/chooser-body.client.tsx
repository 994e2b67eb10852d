'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/desk/ui/button.client';
import { Field } from '@/components/desk/ui/field.client';
import type { MediaChooserProps } from '@/components/desk/media/chooser.client';
import { MediaGrid } from '@/components/desk/media/grid.client';
import { MediaShelf } from '@/components/desk/media/shelf.client';
import { useLibrary } from '@/components/desk/media/use-library';
import { desk } from '@/content/desk/desk';
import { mediaWords } from '@/content/desk/media';
import { chosen, type MediaItem, type MediaKind } from '@/lib/media/media';

type Props = Omit<MediaChooserProps, 'isOpen' | 'kind'> & { kind: MediaKind };

/** What is in the dialog; made anew each time that it opens. */
export function ChooserBody({ list, describe, kind, onChoose, onClose }: Props) {
  const library = useLibrary(list, null, kind);
  const [item, setItem] = useState<MediaItem | null>(null);
  const [alt, setAlt] = useState('');
  const [isWorking, setIsWorking] = useState(false);
  const load = useEffectEvent(library.reload);
  useEffect(() => load(), []);

  const select = (selected: MediaItem | null) => {
    setItem(selected);
    setAlt(selected?.alt ?? '');
  };
  const insert = async (selected: MediaItem) => {
    setIsWorking(true);
    // The words stay with the picture, for the next text too; the text gets them in any case.
    if (alt.trim() !== selected.alt && selected.mayChange) await describe({ ...selected, alt }).catch(() => null);
    onChoose({ ...chosen(selected), alt: alt.trim() });
    onClose();
  };
  const onUploaded = (uploaded: MediaItem) => {
    library.put(uploaded);
    if (uploaded.kind === kind) select(uploaded);
  };
  return (
    <>
      <MediaShelf library={library} isPictures={kind === 'image'} onUploaded={onUploaded}>
        <MediaGrid
          items={library.items}
          empty={library.state === 'loading' ? desk.working : mediaWords.nothingFound}
          selected={item?.id ?? null}
          onSelect={select}
        />
      </MediaShelf>
      <div className="media-choice">
        {item?.kind === 'image' && (
          <Field
            key={item.id}
            label={mediaWords.details.alt}
            hint={item.alt === '' ? mediaWords.chooser.noAlt : mediaWords.details.altHint}
            value={alt}
            onChange={setAlt}
            maxLength={500}
          />
        )}
        <div className="form-end">
          <Button look="main" isDisabled={item === null || isWorking} onPress={() => void (item && insert(item))}>
            {isWorking ? desk.working : mediaWords.chooser.insert}
          </Button>
          <Button onPress={onClose}>{desk.cancel}</Button>
        </div>
      </div>
    </>
  );
}
