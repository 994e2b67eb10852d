'use client';

import { useState, useTransition } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { PersonDialog } from '@/components/desk/people/person-dialog.client';
import type { ShownLink } from '@/components/desk/people/handed-link.client';
import type { PersonRow } from '@/components/desk/people/people.client';
import { Button } from '@/components/desk/ui/button.client';
import { usersWords as words } from '@/content/desk/users';
import { fill } from '@/content/strings';
import type { Role } from '@/lib/auth/actor';
import type { Outcome } from '@/lib/desk/outcome';

type One = (input: { id: string }) => Promise<Outcome>;

export interface PeopleActions {
  makeLink: (input: { id: string }) => Promise<Outcome<ShownLink>>;
  saveRole: (input: { id: string; role: Role }) => Promise<Outcome>;
  disable: One;
  enable: One;
  endFactor: One;
  withdraw: One;
}

export type Asked = 'role' | 'link' | 'secondFactor' | 'disable' | 'enable' | 'withdraw';

/** What an owner can do for somebody, as their state allows; each is asked about once more. */
export function PersonActions({ person, actions }: { person: PersonRow; actions: PeopleActions }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  const [isPending, start] = useTransition();
  const say = (outcome: Outcome<unknown>) => setSaid(outcome.kind === 'invalid' ? '' : (outcome.message ?? ''));
  const label = (what: Asked) =>
    what === 'link' && person.state === 'invited' ? words.actions.inviteAgain : words.actions[what];
  return (
    <div className="person-actions">
      <MenuTrigger>
        <Button look="quiet" aria-label={fill(words.more, { name: person.name })} isDisabled={isPending}>
          ⋯
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu className="menu" onAction={(key) => setAsked(key as Asked)}>
            {possible(person).map((what) => (
              <MenuItem key={what} id={what} className="menu-item">
                {label(what)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status">{said}</span>
      {asked !== null && (
        <PersonDialog
          {...{ person, actions, asked }}
          title={label(asked)}
          close={() => setAsked(null)}
          run={(work) => start(async () => say(await work()))}
        />
      )}
    </div>
  );
}

const possible = ({ state, hasSecondFactor }: PersonRow): Asked[] => {
  if (state === 'disabled') return ['enable'];
  return [
    'role',
    'link',
    ...(hasSecondFactor ? (['secondFactor'] as const) : []),
    state === 'invited' ? 'withdraw' : 'disable',
  ];
};
