'use client';

import { useState } from 'react';
import type { Picture } from '@/components/desk/article/side.client';
import { Button } from '@/components/desk/ui/button.client';
import { articleWords as words } from '@/content/desk/article';

interface Props {
  lead: Picture | null;
  chosenId: number | null;
  choose: () => Promise<Picture | null>;
  onChange: (id: number | null) => void;
  isDisabled: boolean;
}

/** The picture above the article. */
export function LeadPicture({ lead, chosenId, choose, onChange, isDisabled }: Props) {
  const [chosen, setChosen] = useState(lead);
  const shown = [chosen, lead].find((picture) => picture !== null && picture.id === chosenId) ?? null;
  return (
    <div className="lead-picture">
      {shown !== null && <img src={shown.src} alt={shown.alt} />}
      <div className="form-end">
        <Button
          isDisabled={isDisabled}
          onPress={() =>
            void choose().then((picture) => {
              if (picture === null) return;
              setChosen(picture);
              onChange(picture.id);
            })
          }
        >
          {words.fields.chooseLead}
        </Button>
        {chosenId !== null && (
          <Button look="quiet" isDisabled={isDisabled} onPress={() => onChange(null)}>
            {words.fields.removeLead}
          </Button>
        )}
      </div>
    </div>
  );
}
