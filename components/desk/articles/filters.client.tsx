'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Button } from '@/components/desk/ui/button.client';
import { Choice } from '@/components/desk/ui/choice.client';
import { DateField } from '@/components/desk/ui/date-field.client';
import { Pick } from '@/components/desk/ui/pick.client';
import { articlesWords } from '@/content/desk/articles';
import { deskListUrl, parseDeskFilter, type DeskFilter } from '@/lib/articles/desk-filter';
import type { FilterNames } from '@/lib/articles/filter-name-queries';
import { FOUND_CHOICES, type Choice as Named } from '@/lib/desk/choice';
import type { Outcome } from '@/lib/desk/outcome';

interface Props {
  filter: DeskFilter;
  names: FilterNames;
  sections: Named[];
  actions: {
    searchAuthors: (text: string) => Promise<Outcome<Named[]>>;
    searchTags: (text: string) => Promise<Outcome<Named[]>>;
    listIssues: (_: null) => Promise<Outcome<Named[]>>;
  };
}

const valueOf = (outcome: Outcome<Named[]>): Named[] => (outcome.kind === 'done' ? outcome.value : []);

/** What the list can be narrowed by; each choice is in the address at once. */
export function Filters({ filter, names, sections, actions }: Props) {
  const router = useRouter();
  const [lists, setLists] = useState<Record<'author' | 'tag' | 'issue', Named[]> | null>(null);
  const words = articlesWords.filters;
  const set = (change: Partial<DeskFilter>) => router.push(deskListUrl({ ...filter, ...change }), { scroll: false });
  /** The long lists are brought when somebody wants to see them. */
  const open = async (isOpen: boolean) => {
    if (!isOpen || lists !== null) return;
    const [author, tag, issue] = [
      await actions.searchAuthors(''),
      await actions.searchTags(''),
      await actions.listIssues(null),
    ];
    setLists({ author: valueOf(author), tag: valueOf(tag), issue: valueOf(issue) });
  };
  const day = (text: string) => parseDeskFilter({ from: text }).from;
  const pick = (name: 'author' | 'tag' | 'issue') => {
    const [id, known] = [filter[name], lists?.[name] ?? []];
    const items =
      id === null || known.some((one) => one.id === id) ? known : [...known, { id, name: names[name] ?? '' }];
    return {
      label: words[name],
      placeholder: words.all,
      items,
      value: id,
      onChange: (value: number | null) => set({ [name]: value }),
    };
  };
  /** Where there are too many to bring along, the server is asked. */
  const searchBy = (name: 'author' | 'tag', ask: (text: string) => Promise<Outcome<Named[]>>) =>
    lists?.[name].length === FOUND_CHOICES ? { search: async (text: string) => valueOf(await ask(text)) } : {};
  return (
    <Disclosure className="list-filters" onExpandedChange={(isOpen) => void open(isOpen)}>
      <Heading level={2} className="filter-toggle">
        <Button slot="trigger">{articlesWords.more}</Button>
      </Heading>
      <DisclosurePanel className="filter-panel">
        <Choice
          label={words.section}
          items={sections}
          value={filter.section}
          onChange={(section) => set({ section })}
          empty={words.all}
        />
        <Pick {...pick('author')} {...searchBy('author', actions.searchAuthors)} />
        <Pick {...pick('tag')} {...searchBy('tag', actions.searchTags)} />
        <Pick {...pick('issue')} />
        <DateField label={words.from} value={filter.from ?? ''} onChange={(text) => set({ from: day(text) })} />
        <DateField label={words.to} value={filter.to ?? ''} onChange={(text) => set({ to: day(text) })} />
        <label className="filter-mine">
          <input type="checkbox" checked={filter.mine} onChange={(event) => set({ mine: event.target.checked })} />
          {words.mine}
        </label>
      </DisclosurePanel>
    </Disclosure>
  );
}
