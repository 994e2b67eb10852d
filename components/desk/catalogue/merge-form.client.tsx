'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button.client';
import { Confirm } from '@/components/desk/ui/dialog.client';
import { PickMany } from '@/components/desk/ui/pick-many.client';
import { catalogueWords } from '@/content/desk/catalogue';
import { desk } from '@/content/desk/desk';
import { fill, strings } from '@/content/strings';
import type { Choice } from '@/lib/desk/choice';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  into: Choice;
  /** Those that are offered before anything is typed. */
  items: readonly Choice[];
  find: (typed: string) => Promise<Outcome<Choice[]>>;
  words: { mergeTitle: string; mergeHint: string; mergePick: string; mergeText: string };
  merge: (input: { into: number; from: number[] }) => Promise<Outcome>;
}

/** Others go into this one: chosen by name, told what will happen, and asked once more. */
export function MergeForm({ into, items, find, words, merge }: Props) {
  const [from, setFrom] = useState<number[]>([]);
  const [known, setKnown] = useState<readonly Choice[]>(items);
  const [says, setSays] = useState('');
  const [isPending, start] = useTransition();
  const others = items.filter(({ id }) => id !== into.id);
  const names = known.filter(({ id }) => from.includes(id)).map(({ name }) => `«${name}»`);

  const search = async (typed: string): Promise<readonly Choice[]> => {
    const outcome = await find(typed);
    const found = outcome.kind === 'done' ? outcome.value.filter(({ id }) => id !== into.id) : [];
    setKnown((before) => [...before.filter(({ id }) => !found.some((one) => one.id === id)), ...found]);
    return found;
  };
  const run = () =>
    start(async () => {
      const outcome = await merge({ into: into.id, from });
      setSays(outcome.kind === 'invalid' ? '' : (outcome.message ?? ''));
      if (outcome.kind === 'done') setFrom([]);
    });
  return (
    <section className="narrow danger-zone form">
      <h2>{words.mergeTitle}</h2>
      <p className="desk-note">{words.mergeHint}</p>
      <PickMany
        label={words.mergePick}
        placeholder={catalogueWords.choose}
        items={others}
        values={from}
        onChange={setFrom}
        search={search}
      />
      <div className="form-end">
        <Confirm
          trigger={
            <Button isDisabled={from.length === 0 || isPending}>
              {isPending ? desk.working : catalogueWords.merge}
            </Button>
          }
          title={fill(catalogueWords.mergeTitle, {
            names: names.join(`${strings.punctuation.comma} `),
            name: into.name,
          })}
          text={fill(words.mergeText, { name: into.name })}
          yes={catalogueWords.merge}
          onYes={run}
        />
        <p role="status" className="form-says">
          {says}
        </p>
      </div>
    </section>
  );
}
