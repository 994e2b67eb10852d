'use client';

import { useId } from 'react';
import { usersWords as words } from '@/content/desk/users';
import { ROLES, type Role } from '@/lib/auth/actor';

interface Props {
  name: string;
  value: Role;
  onChange?: (role: Role) => void;
}

/** What somebody may do, each role with what that means. The browser's own list: it is at home on every telephone. */
export function RoleField({ name, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words.role}</label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        onChange={({ target }) => onChange?.(ROLES.find((role) => role === target.value) ?? value)}
      >
        {[...ROLES].reverse().map((role) => (
          <option key={role} value={role}>
            {words.roles[role]}
          </option>
        ))}
      </select>
    </div>
  );
}
