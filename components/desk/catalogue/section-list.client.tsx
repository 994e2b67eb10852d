'use client';

import { useState, useTransition } from 'react';
import { Button as DragButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { SectionFields } from '@/components/desk/catalogue/section-fields.client';
import { SectionRemoval } from '@/components/desk/catalogue/section-removal.client';
import { useKeptFocus } from '@/components/desk/catalogue/use-kept-focus';
import { Button } from '@/components/desk/ui/button.client';
import { moved } from '@/components/desk/ui/choice';
import { DialogForm } from '@/components/desk/ui/dialog-form.client';
import { desk } from '@/content/desk/desk';
import { sectionWords } from '@/content/desk/sections';
import { fill } from '@/content/strings';
import type { Outcome } from '@/lib/desk/outcome';
import type { SectionRow } from '@/lib/sections/desk-queries';
import { showNumber } from '@/lib/site/display';

interface Props {
  rows: readonly SectionRow[];
  order: (ids: number[]) => Promise<Outcome>;
  save: (previous: Outcome<number> | null, form: FormData) => Promise<Outcome<number>>;
  remove: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
}

/** The sections in the order of the navigation: dragged by hand or by keyboard, or moved by buttons; saved at once. */
export function SectionList({ rows, order, save, remove }: Props) {
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const [says, setSays] = useState('');
  const [, start] = useTransition();
  const list = useKeptFocus<HTMLDivElement>();
  const place = (id: number) => (wanted.includes(id) ? wanted.indexOf(id) : Infinity);
  const shown = wanted.length === 0 ? rows : [...rows].sort((a, b) => place(a.id) - place(b.id) || 0);
  const ids = shown.map(({ id }) => id);

  const put = (next: number[]) => {
    setWanted(next);
    start(async () => {
      const outcome = await order(next);
      setSays(outcome.kind === 'invalid' ? '' : (outcome.message ?? ''));
      // What is true now comes with the page; when it was refused, it is what was there before.
      setWanted([]);
    });
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const taken = ids.filter((id) => keys.has(id));
      const rest = ids.filter((id) => !keys.has(id));
      const at = rest.indexOf(Number(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      put([...rest.slice(0, at), ...taken, ...rest.slice(at)]);
    },
  });
  return (
    <div ref={list}>
      <GridList
        className="section-list"
        aria-label={sectionWords.list}
        items={shown}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
      >
        {(section) => {
          const { id, name, url, articles, published } = section;
          const at = ids.indexOf(id);
          return (
            <GridListItem textValue={name} className="section-row">
              <DragButton slot="drag" className="section-drag" aria-label={`${sectionWords.drag} ${name}`}>
                ⠿
              </DragButton>
              <span className="section-name">
                <a href={url}>
                  <bdi>{name}</bdi>
                </a>
                <small>
                  {fill(sectionWords.counts, { published: showNumber(published), articles: showNumber(articles) })}
                </small>
              </span>
              <span className="row-actions">
                <Button
                  look="quiet"
                  aria-label={`${sectionWords.up} ${name}`}
                  data-focus={`up-${id}`}
                  isDisabled={at === 0}
                  onPress={() => put(moved(ids, at, at - 1))}
                >
                  ↑
                </Button>
                <Button
                  look="quiet"
                  aria-label={`${sectionWords.down} ${name}`}
                  data-focus={`down-${id}`}
                  isDisabled={at === ids.length - 1}
                  onPress={() => put(moved(ids, at, at + 1))}
                >
                  ↓
                </Button>
                <DialogForm
                  label={desk.edit}
                  fullLabel={`${desk.edit} ${name}`}
                  title={sectionWords.edit}
                  look="quiet"
                  action={save}
                >
                  <SectionFields section={section} />
                </DialogForm>
                <SectionRemoval section={section} others={shown.filter((one) => one.id !== id)} remove={remove} />
              </span>
            </GridListItem>
          );
        }}
      </GridList>
      <p role="status" className="form-says">
        {says}
      </p>
    </div>
  );
}
