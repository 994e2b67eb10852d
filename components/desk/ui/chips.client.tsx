'use client';

import { useEffect, useRef } from 'react';
import { Button, ButtonContext, Toolbar } from 'react-aria-components';
import type { Item } from '@/components/desk/ui/choice';
import { choiceWords } from '@/content/desk/fields';
import { fill } from '@/content/strings';

interface Props {
  label: string;
  chosen: readonly Item[];
  onRemove: (id: number) => void;
  /** Missing where the order means nothing. */
  onMove?: (from: number, to: number) => void;
  /** Called when the last one was taken away by its button: the focus has to go somewhere. */
  onEmpty: () => void;
  isDisabled: boolean;
}

/**
 * What was chosen, in order: one stop of the Tab key, arrows from button to button. A chip that moves keeps the focus,
 * and one that goes leaves it to its neighbour.
 */
export function Chips({ label, chosen, onRemove, onMove, onEmpty, isDisabled }: Props) {
  const toolbar = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const buttons = toolbar.current?.querySelectorAll<HTMLButtonElement>(wanted.current);
    [...(buttons ?? [])].find((button) => !button.disabled)?.focus();
    wanted.current = null;
  }, [chosen]);

  const remove = (id: number, index: number) => {
    const neighbour = chosen[index + 1] ?? chosen[index - 1];
    if (neighbour) wanted.current = `[data-chip="${neighbour.id}"] [data-does="remove"]`;
    else onEmpty();
    onRemove(id);
  };
  const move = (id: number, from: number, to: number) => {
    const does = to < from ? 'earlier' : 'later';
    const isAtEnd = to === 0 || to === chosen.length - 1;
    // At an end the pressed button is no more; its fellow takes over.
    wanted.current = `[data-chip="${id}"] ${isAtEnd ? '[data-does]' : `[data-does="${does}"]`}`;
    onMove?.(from, to);
  };
  if (chosen.length === 0) return null;
  return (
    // The field around it gives its buttons the meaning of opening the list; not these.
    <ButtonContext value={null}>
      <Toolbar ref={toolbar} className="chips" aria-label={fill(choiceWords.chosen, { label })}>
        {chosen.map(({ id, name }, index) => (
          <span className="chip" key={id} data-chip={id}>
            <bdi>{name}</bdi>
            {onMove && chosen.length > 1 && (
              <>
                <Button
                  data-does="earlier"
                  aria-label={fill(choiceWords.earlier, { name })}
                  isDisabled={isDisabled || index === 0}
                  onPress={() => move(id, index, index - 1)}
                >
                  <span aria-hidden="true" className="to-start" />
                </Button>
                <Button
                  data-does="later"
                  aria-label={fill(choiceWords.later, { name })}
                  isDisabled={isDisabled || index === chosen.length - 1}
                  onPress={() => move(id, index, index + 1)}
                >
                  <span aria-hidden="true" className="to-end" />
                </Button>
              </>
            )}
            <Button
              data-does="remove"
              aria-label={fill(choiceWords.remove, { name })}
              isDisabled={isDisabled}
              onPress={() => remove(id, index)}
            >
              ×
            </Button>
          </span>
        ))}
      </Toolbar>
    </ButtonContext>
  );
}
