'use client';

import { PersonActions, type PeopleActions } from '@/components/desk/people/person-actions.client';
import { desk } from '@/content/desk/desk';
import { usersWords as words } from '@/content/desk/users';
import type { Person } from '@/lib/auth/people-queries';

export interface PersonRow extends Omit<Person, 'lastSeen'> {
  isSelf: boolean;
  /** As it is shown. */
  lastSeen: string;
}

interface Props {
  people: PersonRow[];
  actions: PeopleActions;
}

/** Everybody who works here. */
export const People = ({ people, actions }: Props) => (
  <div className="desk-table desk-cards">
    <table>
      <thead>
        <tr>
          {(['person', 'role', 'state', 'lastSeen', 'secondFactor'] as const).map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
          <th scope="col">
            <span className="offscreen">{words.columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} {...(person.state === 'disabled' && { className: 'person-out' })}>
            <th scope="row" className="person cell-whole">
              <bdi>{person.name}</bdi> {person.isSelf && <small>({words.self})</small>}
              <div className="person-email">
                <bdi>{person.email}</bdi>
              </div>
            </th>
            <td data-label={words.columns.role}>{desk.roles[person.role]}</td>
            <td data-label={words.columns.state}>{words.states[person.state]}</td>
            <td data-label={words.columns.lastSeen}>{person.lastSeen}</td>
            <td data-label={words.columns.secondFactor}>{person.hasSecondFactor ? words.yes : words.no}</td>
            <td className="cell-menu">{!person.isSelf && <PersonActions person={person} actions={actions} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
