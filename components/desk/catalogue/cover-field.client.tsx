'use client';

import { useState } from 'react';
import { MediaChooser } from '@/components/desk/media/chooser.client';
import type { DescribeMedia, ListMedia } from '@/components/desk/media/doors';
import { Button } from '@/components/desk/ui/button.client';
import { issueWords } from '@/content/desk/issues';

export interface MediaDoors {
  list: ListMedia;
  describe: DescribeMedia;
}

interface Props extends MediaDoors {
  cover: { id: number; src: string; alt: string } | null;
}

/** The picture of an issue's cover, chosen from the library; its number goes into the form. */
export function CoverField({ cover, list, describe }: Props) {
  const [chosen, setChosen] = useState(cover);
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className="cover-field">
      <legend>{issueWords.cover}</legend>
      <input type="hidden" name="coverId" value={chosen?.id ?? ''} />
      {chosen ? <img src={chosen.src} alt={chosen.alt} /> : <p className="field-hint">{issueWords.noCover}</p>}
      <div className="head-actions">
        <Button onPress={() => setOpen(true)}>{chosen ? issueWords.changeCover : issueWords.chooseCover}</Button>
        {chosen && (
          <Button look="quiet" onPress={() => setChosen(null)}>
            {issueWords.removeCover}
          </Button>
        )}
      </div>
      <MediaChooser
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onChoose={({ id, src, alt }) => setChosen({ id, src, alt })}
        list={list}
        describe={describe}
      />
    </fieldset>
  );
}
