'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/desk/ui/action-form.client';
import { Button } from '@/components/desk/ui/button.client';
import { Choice } from '@/components/desk/ui/choice.client';
import { ModalDialog } from '@/components/desk/ui/dialog.client';
import { desk } from '@/content/desk/desk';
import { sectionWords } from '@/content/desk/sections';
import { fill, strings } from '@/content/strings';
import type { Outcome } from '@/lib/desk/outcome';
import type { SectionRow } from '@/lib/sections/desk-queries';
import { showCount } from '@/lib/site/display';

interface Props {
  section: SectionRow;
  others: readonly SectionRow[];
  remove: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
}

/** Deletes a section; what it holds goes to another first, which has to be chosen. */
export function SectionRemoval({ section: { id, name, articles }, others, remove }: Props) {
  const [target, setTarget] = useState<number | null>(null);
  const count = showCount(articles, strings.count.articles);
  const isStuck = articles > 0 && others.length === 0;
  return (
    <ModalDialog
      trigger={
        <Button look="quiet" aria-label={`${desk.delete} ${name}`}>
          {desk.delete}
        </Button>
      }
      title={sectionWords.remove}
    >
      {(close) => (
        <ActionForm
          action={remove}
          submit={desk.delete}
          onDone={close}
          beside={<Button onPress={close}>{desk.cancel}</Button>}
        >
          <input type="hidden" name="id" value={id} />
          <p>{fill(articles === 0 ? sectionWords.removeText : sectionWords.removeMoving, { name, count })}</p>
          {isStuck && <p className="form-refused">{sectionWords.alone}</p>}
          {articles > 0 && !isStuck && (
            <>
              <Choice label={sectionWords.moveTo} items={others} value={target} onChange={setTarget} />
              {target !== null && <input type="hidden" name="moveTo" value={target} />}
            </>
          )}
        </ActionForm>
      )}
    </ModalDialog>
  );
}
